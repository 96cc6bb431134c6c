import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  evaluate,
  loadBuiltinPolicies,
  wrap
} from "./chunk-YFCR5PYS.js";
import {
  findToken,
  isSendable,
  kindOfToken,
  memberOf,
  scopesOf,
  tokenVariables
} from "./chunk-DE22TMQL.js";
import {
  CsvError,
  parse
} from "./chunk-EOMOUYAX.js";
import {
  UsageError,
  formatPlace,
  nearest,
  plainText,
  severities
} from "./chunk-WD2T5OQX.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-2BETQLJM.js";

// node_modules/ajv/dist/compile/codegen/code.js
var require_code = __commonJS({
  "node_modules/ajv/dist/compile/codegen/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
    var _CodeOrName = class {
    };
    exports._CodeOrName = _CodeOrName;
    exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
    var Name = class extends _CodeOrName {
      constructor(s) {
        if (super(), !exports.IDENTIFIER.test(s))
          throw new Error("CodeGen: name must be a valid identifier");
        this.str = s;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        return !1;
      }
      get names() {
        return { [this.str]: 1 };
      }
    };
    exports.Name = Name;
    var _Code = class extends _CodeOrName {
      constructor(code3) {
        super(), this._items = typeof code3 == "string" ? [code3] : code3;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        if (this._items.length > 1)
          return !1;
        let item2 = this._items[0];
        return item2 === "" || item2 === '""';
      }
      get str() {
        var _a;
        return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
      }
      get names() {
        var _a;
        return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names, c) => (c instanceof Name && (names[c.str] = (names[c.str] || 0) + 1), names), {});
      }
    };
    exports._Code = _Code;
    exports.nil = new _Code("");
    function _2(strs, ...args) {
      let code3 = [strs[0]], i = 0;
      for (; i < args.length; )
        addCodeArg(code3, args[i]), code3.push(strs[++i]);
      return new _Code(code3);
    }
    exports._ = _2;
    var plus = new _Code("+");
    function str(strs, ...args) {
      let expr = [safeStringify(strs[0])], i = 0;
      for (; i < args.length; )
        expr.push(plus), addCodeArg(expr, args[i]), expr.push(plus, safeStringify(strs[++i]));
      return optimize(expr), new _Code(expr);
    }
    exports.str = str;
    function addCodeArg(code3, arg) {
      arg instanceof _Code ? code3.push(...arg._items) : arg instanceof Name ? code3.push(arg) : code3.push(interpolate(arg));
    }
    exports.addCodeArg = addCodeArg;
    function optimize(expr) {
      let i = 1;
      for (; i < expr.length - 1; ) {
        if (expr[i] === plus) {
          let res = mergeExprItems(expr[i - 1], expr[i + 1]);
          if (res !== void 0) {
            expr.splice(i - 1, 3, res);
            continue;
          }
          expr[i++] = "+";
        }
        i++;
      }
    }
    function mergeExprItems(a, b) {
      if (b === '""')
        return a;
      if (a === '""')
        return b;
      if (typeof a == "string")
        return b instanceof Name || a[a.length - 1] !== '"' ? void 0 : typeof b != "string" ? `${a.slice(0, -1)}${b}"` : b[0] === '"' ? a.slice(0, -1) + b.slice(1) : void 0;
      if (typeof b == "string" && b[0] === '"' && !(a instanceof Name))
        return `"${a}${b.slice(1)}`;
    }
    function strConcat(c1, c2) {
      return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
    }
    exports.strConcat = strConcat;
    function interpolate(x) {
      return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
    }
    function stringify(x) {
      return new _Code(safeStringify(x));
    }
    exports.stringify = stringify;
    function safeStringify(x) {
      return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    }
    exports.safeStringify = safeStringify;
    function getProperty(key) {
      return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _2`[${key}]`;
    }
    exports.getProperty = getProperty;
    function getEsmExportName(key) {
      if (typeof key == "string" && exports.IDENTIFIER.test(key))
        return new _Code(`${key}`);
      throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
    }
    exports.getEsmExportName = getEsmExportName;
    function regexpCode(rx) {
      return new _Code(rx.toString());
    }
    exports.regexpCode = regexpCode;
  }
});

// node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = __commonJS({
  "node_modules/ajv/dist/compile/codegen/scope.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
    var code_1 = require_code(), ValueError = class extends Error {
      constructor(name) {
        super(`CodeGen: "code" for ${name} not defined`), this.value = name.value;
      }
    }, UsedValueState;
    (function(UsedValueState2) {
      UsedValueState2[UsedValueState2.Started = 0] = "Started", UsedValueState2[UsedValueState2.Completed = 1] = "Completed";
    })(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
    exports.varKinds = {
      const: new code_1.Name("const"),
      let: new code_1.Name("let"),
      var: new code_1.Name("var")
    };
    var Scope = class {
      constructor({ prefixes, parent } = {}) {
        this._names = {}, this._prefixes = prefixes, this._parent = parent;
      }
      toName(nameOrPrefix) {
        return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
      }
      name(prefix) {
        return new code_1.Name(this._newName(prefix));
      }
      _newName(prefix) {
        let ng = this._names[prefix] || this._nameGroup(prefix);
        return `${prefix}${ng.index++}`;
      }
      _nameGroup(prefix) {
        var _a, _b;
        if (!((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0) && _b.has(prefix) || this._prefixes && !this._prefixes.has(prefix))
          throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
        return this._names[prefix] = { prefix, index: 0 };
      }
    };
    exports.Scope = Scope;
    var ValueScopeName = class extends code_1.Name {
      constructor(prefix, nameStr) {
        super(nameStr), this.prefix = prefix;
      }
      setValue(value, { property: property2, itemIndex }) {
        this.value = value, this.scopePath = (0, code_1._)`.${new code_1.Name(property2)}[${itemIndex}]`;
      }
    };
    exports.ValueScopeName = ValueScopeName;
    var line = (0, code_1._)`\n`, ValueScope = class extends Scope {
      constructor(opts) {
        super(opts), this._values = {}, this._scope = opts.scope, this.opts = { ...opts, _n: opts.lines ? line : code_1.nil };
      }
      get() {
        return this._scope;
      }
      name(prefix) {
        return new ValueScopeName(prefix, this._newName(prefix));
      }
      value(nameOrPrefix, value) {
        var _a;
        if (value.ref === void 0)
          throw new Error("CodeGen: ref must be passed in value");
        let name = this.toName(nameOrPrefix), { prefix } = name, valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref, vs2 = this._values[prefix];
        if (vs2) {
          let _name = vs2.get(valueKey);
          if (_name)
            return _name;
        } else
          vs2 = this._values[prefix] = /* @__PURE__ */ new Map();
        vs2.set(valueKey, name);
        let s = this._scope[prefix] || (this._scope[prefix] = []), itemIndex = s.length;
        return s[itemIndex] = value.ref, name.setValue(value, { property: prefix, itemIndex }), name;
      }
      getValue(prefix, keyOrRef) {
        let vs2 = this._values[prefix];
        if (vs2)
          return vs2.get(keyOrRef);
      }
      scopeRefs(scopeName, values = this._values) {
        return this._reduceValues(values, (name) => {
          if (name.scopePath === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return (0, code_1._)`${scopeName}${name.scopePath}`;
        });
      }
      scopeCode(values = this._values, usedValues, getCode) {
        return this._reduceValues(values, (name) => {
          if (name.value === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return name.value.code;
        }, usedValues, getCode);
      }
      _reduceValues(values, valueCode, usedValues = {}, getCode) {
        let code3 = code_1.nil;
        for (let prefix in values) {
          let vs2 = values[prefix];
          if (!vs2)
            continue;
          let nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
          vs2.forEach((name) => {
            if (nameSet.has(name))
              return;
            nameSet.set(name, UsedValueState.Started);
            let c = valueCode(name);
            if (c) {
              let def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
              code3 = (0, code_1._)`${code3}${def} ${name} = ${c};${this.opts._n}`;
            } else if (c = getCode?.(name))
              code3 = (0, code_1._)`${code3}${c}${this.opts._n}`;
            else
              throw new ValueError(name);
            nameSet.set(name, UsedValueState.Completed);
          });
        }
        return code3;
      }
    };
    exports.ValueScope = ValueScope;
  }
});

// node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = __commonJS({
  "node_modules/ajv/dist/compile/codegen/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
    var code_1 = require_code(), scope_1 = require_scope(), code_2 = require_code();
    Object.defineProperty(exports, "_", { enumerable: !0, get: function() {
      return code_2._;
    } });
    Object.defineProperty(exports, "str", { enumerable: !0, get: function() {
      return code_2.str;
    } });
    Object.defineProperty(exports, "strConcat", { enumerable: !0, get: function() {
      return code_2.strConcat;
    } });
    Object.defineProperty(exports, "nil", { enumerable: !0, get: function() {
      return code_2.nil;
    } });
    Object.defineProperty(exports, "getProperty", { enumerable: !0, get: function() {
      return code_2.getProperty;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: !0, get: function() {
      return code_2.stringify;
    } });
    Object.defineProperty(exports, "regexpCode", { enumerable: !0, get: function() {
      return code_2.regexpCode;
    } });
    Object.defineProperty(exports, "Name", { enumerable: !0, get: function() {
      return code_2.Name;
    } });
    var scope_2 = require_scope();
    Object.defineProperty(exports, "Scope", { enumerable: !0, get: function() {
      return scope_2.Scope;
    } });
    Object.defineProperty(exports, "ValueScope", { enumerable: !0, get: function() {
      return scope_2.ValueScope;
    } });
    Object.defineProperty(exports, "ValueScopeName", { enumerable: !0, get: function() {
      return scope_2.ValueScopeName;
    } });
    Object.defineProperty(exports, "varKinds", { enumerable: !0, get: function() {
      return scope_2.varKinds;
    } });
    exports.operators = {
      GT: new code_1._Code(">"),
      GTE: new code_1._Code(">="),
      LT: new code_1._Code("<"),
      LTE: new code_1._Code("<="),
      EQ: new code_1._Code("==="),
      NEQ: new code_1._Code("!=="),
      NOT: new code_1._Code("!"),
      OR: new code_1._Code("||"),
      AND: new code_1._Code("&&"),
      ADD: new code_1._Code("+")
    };
    var Node = class {
      optimizeNodes() {
        return this;
      }
      optimizeNames(_names, _constants) {
        return this;
      }
    }, Def = class extends Node {
      constructor(varKind, name, rhs) {
        super(), this.varKind = varKind, this.name = name, this.rhs = rhs;
      }
      render({ es5, _n }) {
        let varKind = es5 ? scope_1.varKinds.var : this.varKind, rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
        return `${varKind} ${this.name}${rhs};` + _n;
      }
      optimizeNames(names, constants) {
        if (names[this.name.str])
          return this.rhs && (this.rhs = optimizeExpr(this.rhs, names, constants)), this;
      }
      get names() {
        return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
      }
    }, Assign = class extends Node {
      constructor(lhs, rhs, sideEffects) {
        super(), this.lhs = lhs, this.rhs = rhs, this.sideEffects = sideEffects;
      }
      render({ _n }) {
        return `${this.lhs} = ${this.rhs};` + _n;
      }
      optimizeNames(names, constants) {
        if (!(this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects))
          return this.rhs = optimizeExpr(this.rhs, names, constants), this;
      }
      get names() {
        let names = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
        return addExprNames(names, this.rhs);
      }
    }, AssignOp = class extends Assign {
      constructor(lhs, op, rhs, sideEffects) {
        super(lhs, rhs, sideEffects), this.op = op;
      }
      render({ _n }) {
        return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
      }
    }, Label = class extends Node {
      constructor(label) {
        super(), this.label = label, this.names = {};
      }
      render({ _n }) {
        return `${this.label}:` + _n;
      }
    }, Break = class extends Node {
      constructor(label) {
        super(), this.label = label, this.names = {};
      }
      render({ _n }) {
        return `break${this.label ? ` ${this.label}` : ""};` + _n;
      }
    }, Throw = class extends Node {
      constructor(error) {
        super(), this.error = error;
      }
      render({ _n }) {
        return `throw ${this.error};` + _n;
      }
      get names() {
        return this.error.names;
      }
    }, AnyCode = class extends Node {
      constructor(code3) {
        super(), this.code = code3;
      }
      render({ _n }) {
        return `${this.code};` + _n;
      }
      optimizeNodes() {
        return `${this.code}` ? this : void 0;
      }
      optimizeNames(names, constants) {
        return this.code = optimizeExpr(this.code, names, constants), this;
      }
      get names() {
        return this.code instanceof code_1._CodeOrName ? this.code.names : {};
      }
    }, ParentNode = class extends Node {
      constructor(nodes = []) {
        super(), this.nodes = nodes;
      }
      render(opts) {
        return this.nodes.reduce((code3, n) => code3 + n.render(opts), "");
      }
      optimizeNodes() {
        let { nodes } = this, i = nodes.length;
        for (; i--; ) {
          let n = nodes[i].optimizeNodes();
          Array.isArray(n) ? nodes.splice(i, 1, ...n) : n ? nodes[i] = n : nodes.splice(i, 1);
        }
        return nodes.length > 0 ? this : void 0;
      }
      optimizeNames(names, constants) {
        let { nodes } = this, i = nodes.length;
        for (; i--; ) {
          let n = nodes[i];
          n.optimizeNames(names, constants) || (subtractNames(names, n.names), nodes.splice(i, 1));
        }
        return nodes.length > 0 ? this : void 0;
      }
      get names() {
        return this.nodes.reduce((names, n) => addNames(names, n.names), {});
      }
    }, BlockNode = class extends ParentNode {
      render(opts) {
        return "{" + opts._n + super.render(opts) + "}" + opts._n;
      }
    }, Root = class extends ParentNode {
    }, Else = class extends BlockNode {
    };
    Else.kind = "else";
    var If = class _If extends BlockNode {
      constructor(condition, nodes) {
        super(nodes), this.condition = condition;
      }
      render(opts) {
        let code3 = `if(${this.condition})` + super.render(opts);
        return this.else && (code3 += "else " + this.else.render(opts)), code3;
      }
      optimizeNodes() {
        super.optimizeNodes();
        let cond = this.condition;
        if (cond === !0)
          return this.nodes;
        let e = this.else;
        if (e) {
          let ns2 = e.optimizeNodes();
          e = this.else = Array.isArray(ns2) ? new Else(ns2) : ns2;
        }
        if (e)
          return cond === !1 ? e instanceof _If ? e : e.nodes : this.nodes.length ? this : new _If(not(cond), e instanceof _If ? [e] : e.nodes);
        if (!(cond === !1 || !this.nodes.length))
          return this;
      }
      optimizeNames(names, constants) {
        var _a;
        if (this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants), !!(super.optimizeNames(names, constants) || this.else))
          return this.condition = optimizeExpr(this.condition, names, constants), this;
      }
      get names() {
        let names = super.names;
        return addExprNames(names, this.condition), this.else && addNames(names, this.else.names), names;
      }
    };
    If.kind = "if";
    var For = class extends BlockNode {
    };
    For.kind = "for";
    var ForLoop = class extends For {
      constructor(iteration) {
        super(), this.iteration = iteration;
      }
      render(opts) {
        return `for(${this.iteration})` + super.render(opts);
      }
      optimizeNames(names, constants) {
        if (super.optimizeNames(names, constants))
          return this.iteration = optimizeExpr(this.iteration, names, constants), this;
      }
      get names() {
        return addNames(super.names, this.iteration.names);
      }
    }, ForRange = class extends For {
      constructor(varKind, name, from, to) {
        super(), this.varKind = varKind, this.name = name, this.from = from, this.to = to;
      }
      render(opts) {
        let varKind = opts.es5 ? scope_1.varKinds.var : this.varKind, { name, from, to } = this;
        return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
      }
      get names() {
        let names = addExprNames(super.names, this.from);
        return addExprNames(names, this.to);
      }
    }, ForIter = class extends For {
      constructor(loop, varKind, name, iterable) {
        super(), this.loop = loop, this.varKind = varKind, this.name = name, this.iterable = iterable;
      }
      render(opts) {
        return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
      }
      optimizeNames(names, constants) {
        if (super.optimizeNames(names, constants))
          return this.iterable = optimizeExpr(this.iterable, names, constants), this;
      }
      get names() {
        return addNames(super.names, this.iterable.names);
      }
    }, Func = class extends BlockNode {
      constructor(name, args, async) {
        super(), this.name = name, this.args = args, this.async = async;
      }
      render(opts) {
        return `${this.async ? "async " : ""}function ${this.name}(${this.args})` + super.render(opts);
      }
    };
    Func.kind = "func";
    var Return = class extends ParentNode {
      render(opts) {
        return "return " + super.render(opts);
      }
    };
    Return.kind = "return";
    var Try = class extends BlockNode {
      render(opts) {
        let code3 = "try" + super.render(opts);
        return this.catch && (code3 += this.catch.render(opts)), this.finally && (code3 += this.finally.render(opts)), code3;
      }
      optimizeNodes() {
        var _a, _b;
        return super.optimizeNodes(), (_a = this.catch) === null || _a === void 0 || _a.optimizeNodes(), (_b = this.finally) === null || _b === void 0 || _b.optimizeNodes(), this;
      }
      optimizeNames(names, constants) {
        var _a, _b;
        return super.optimizeNames(names, constants), (_a = this.catch) === null || _a === void 0 || _a.optimizeNames(names, constants), (_b = this.finally) === null || _b === void 0 || _b.optimizeNames(names, constants), this;
      }
      get names() {
        let names = super.names;
        return this.catch && addNames(names, this.catch.names), this.finally && addNames(names, this.finally.names), names;
      }
    }, Catch = class extends BlockNode {
      constructor(error) {
        super(), this.error = error;
      }
      render(opts) {
        return `catch(${this.error})` + super.render(opts);
      }
    };
    Catch.kind = "catch";
    var Finally = class extends BlockNode {
      render(opts) {
        return "finally" + super.render(opts);
      }
    };
    Finally.kind = "finally";
    var CodeGen = class {
      constructor(extScope, opts = {}) {
        this._values = {}, this._blockStarts = [], this._constants = {}, this.opts = { ...opts, _n: opts.lines ? `
` : "" }, this._extScope = extScope, this._scope = new scope_1.Scope({ parent: extScope }), this._nodes = [new Root()];
      }
      toString() {
        return this._root.render(this.opts);
      }
      // returns unique name in the internal scope
      name(prefix) {
        return this._scope.name(prefix);
      }
      // reserves unique name in the external scope
      scopeName(prefix) {
        return this._extScope.name(prefix);
      }
      // reserves unique name in the external scope and assigns value to it
      scopeValue(prefixOrName, value) {
        let name = this._extScope.value(prefixOrName, value);
        return (this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set())).add(name), name;
      }
      getScopeValue(prefix, keyOrRef) {
        return this._extScope.getValue(prefix, keyOrRef);
      }
      // return code that assigns values in the external scope to the names that are used internally
      // (same names that were returned by gen.scopeName or gen.scopeValue)
      scopeRefs(scopeName) {
        return this._extScope.scopeRefs(scopeName, this._values);
      }
      scopeCode() {
        return this._extScope.scopeCode(this._values);
      }
      _def(varKind, nameOrPrefix, rhs, constant) {
        let name = this._scope.toName(nameOrPrefix);
        return rhs !== void 0 && constant && (this._constants[name.str] = rhs), this._leafNode(new Def(varKind, name, rhs)), name;
      }
      // `const` declaration (`var` in es5 mode)
      const(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
      }
      // `let` declaration with optional assignment (`var` in es5 mode)
      let(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
      }
      // `var` declaration with optional assignment
      var(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
      }
      // assignment code
      assign(lhs, rhs, sideEffects) {
        return this._leafNode(new Assign(lhs, rhs, sideEffects));
      }
      // `+=` code
      add(lhs, rhs) {
        return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
      }
      // appends passed SafeExpr to code or executes Block
      code(c) {
        return typeof c == "function" ? c() : c !== code_1.nil && this._leafNode(new AnyCode(c)), this;
      }
      // returns code for object literal for the passed argument list of key-value pairs
      object(...keyValues) {
        let code3 = ["{"];
        for (let [key, value] of keyValues)
          code3.length > 1 && code3.push(","), code3.push(key), (key !== value || this.opts.es5) && (code3.push(":"), (0, code_1.addCodeArg)(code3, value));
        return code3.push("}"), new code_1._Code(code3);
      }
      // `if` clause (or statement if `thenBody` and, optionally, `elseBody` are passed)
      if(condition, thenBody, elseBody) {
        if (this._blockNode(new If(condition)), thenBody && elseBody)
          this.code(thenBody).else().code(elseBody).endIf();
        else if (thenBody)
          this.code(thenBody).endIf();
        else if (elseBody)
          throw new Error('CodeGen: "else" body without "then" body');
        return this;
      }
      // `else if` clause - invalid without `if` or after `else` clauses
      elseIf(condition) {
        return this._elseNode(new If(condition));
      }
      // `else` clause - only valid after `if` or `else if` clauses
      else() {
        return this._elseNode(new Else());
      }
      // end `if` statement (needed if gen.if was used only with condition)
      endIf() {
        return this._endBlockNode(If, Else);
      }
      _for(node, forBody) {
        return this._blockNode(node), forBody && this.code(forBody).endFor(), this;
      }
      // a generic `for` clause (or statement if `forBody` is passed)
      for(iteration, forBody) {
        return this._for(new ForLoop(iteration), forBody);
      }
      // `for` statement for a range of values
      forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
        let name = this._scope.toName(nameOrPrefix);
        return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
      }
      // `for-of` statement (in es5 mode replace with a normal for loop)
      forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
        let name = this._scope.toName(nameOrPrefix);
        if (this.opts.es5) {
          let arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
          return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
            this.var(name, (0, code_1._)`${arr}[${i}]`), forBody(name);
          });
        }
        return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
      }
      // `for-in` statement.
      // With option `ownProperties` replaced with a `for-of` loop for object keys
      forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
        if (this.opts.ownProperties)
          return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
        let name = this._scope.toName(nameOrPrefix);
        return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
      }
      // end `for` loop
      endFor() {
        return this._endBlockNode(For);
      }
      // `label` statement
      label(label) {
        return this._leafNode(new Label(label));
      }
      // `break` statement
      break(label) {
        return this._leafNode(new Break(label));
      }
      // `return` statement
      return(value) {
        let node = new Return();
        if (this._blockNode(node), this.code(value), node.nodes.length !== 1)
          throw new Error('CodeGen: "return" should have one node');
        return this._endBlockNode(Return);
      }
      // `try` statement
      try(tryBody, catchCode, finallyCode) {
        if (!catchCode && !finallyCode)
          throw new Error('CodeGen: "try" without "catch" and "finally"');
        let node = new Try();
        if (this._blockNode(node), this.code(tryBody), catchCode) {
          let error = this.name("e");
          this._currNode = node.catch = new Catch(error), catchCode(error);
        }
        return finallyCode && (this._currNode = node.finally = new Finally(), this.code(finallyCode)), this._endBlockNode(Catch, Finally);
      }
      // `throw` statement
      throw(error) {
        return this._leafNode(new Throw(error));
      }
      // start self-balancing block
      block(body, nodeCount) {
        return this._blockStarts.push(this._nodes.length), body && this.code(body).endBlock(nodeCount), this;
      }
      // end the current self-balancing block
      endBlock(nodeCount) {
        let len = this._blockStarts.pop();
        if (len === void 0)
          throw new Error("CodeGen: not in self-balancing block");
        let toClose = this._nodes.length - len;
        if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount)
          throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
        return this._nodes.length = len, this;
      }
      // `function` heading (or definition if funcBody is passed)
      func(name, args = code_1.nil, async, funcBody) {
        return this._blockNode(new Func(name, args, async)), funcBody && this.code(funcBody).endFunc(), this;
      }
      // end function definition
      endFunc() {
        return this._endBlockNode(Func);
      }
      optimize(n = 1) {
        for (; n-- > 0; )
          this._root.optimizeNodes(), this._root.optimizeNames(this._root.names, this._constants);
      }
      _leafNode(node) {
        return this._currNode.nodes.push(node), this;
      }
      _blockNode(node) {
        this._currNode.nodes.push(node), this._nodes.push(node);
      }
      _endBlockNode(N1, N2) {
        let n = this._currNode;
        if (n instanceof N1 || N2 && n instanceof N2)
          return this._nodes.pop(), this;
        throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
      }
      _elseNode(node) {
        let n = this._currNode;
        if (!(n instanceof If))
          throw new Error('CodeGen: "else" without "if"');
        return this._currNode = n.else = node, this;
      }
      get _root() {
        return this._nodes[0];
      }
      get _currNode() {
        let ns2 = this._nodes;
        return ns2[ns2.length - 1];
      }
      set _currNode(node) {
        let ns2 = this._nodes;
        ns2[ns2.length - 1] = node;
      }
    };
    exports.CodeGen = CodeGen;
    function addNames(names, from) {
      for (let n in from)
        names[n] = (names[n] || 0) + (from[n] || 0);
      return names;
    }
    function addExprNames(names, from) {
      return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
    }
    function optimizeExpr(expr, names, constants) {
      if (expr instanceof code_1.Name)
        return replaceName(expr);
      if (!canOptimize(expr))
        return expr;
      return new code_1._Code(expr._items.reduce((items, c) => (c instanceof code_1.Name && (c = replaceName(c)), c instanceof code_1._Code ? items.push(...c._items) : items.push(c), items), []));
      function replaceName(n) {
        let c = constants[n.str];
        return c === void 0 || names[n.str] !== 1 ? n : (delete names[n.str], c);
      }
      function canOptimize(e) {
        return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
      }
    }
    function subtractNames(names, from) {
      for (let n in from)
        names[n] = (names[n] || 0) - (from[n] || 0);
    }
    function not(x) {
      return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
    }
    exports.not = not;
    var andCode = mappend(exports.operators.AND);
    function and(...args) {
      return args.reduce(andCode);
    }
    exports.and = and;
    var orCode = mappend(exports.operators.OR);
    function or(...args) {
      return args.reduce(orCode);
    }
    exports.or = or;
    function mappend(op) {
      return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
    }
    function par(x) {
      return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
    }
  }
});

// node_modules/ajv/dist/compile/util.js
var require_util = __commonJS({
  "node_modules/ajv/dist/compile/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
    var codegen_1 = require_codegen(), code_1 = require_code();
    function toHash(arr) {
      let hash = {};
      for (let item2 of arr)
        hash[item2] = !0;
      return hash;
    }
    exports.toHash = toHash;
    function alwaysValidSchema(it2, schema) {
      return typeof schema == "boolean" ? schema : Object.keys(schema).length === 0 ? !0 : (checkUnknownRules(it2, schema), !schemaHasRules(schema, it2.self.RULES.all));
    }
    exports.alwaysValidSchema = alwaysValidSchema;
    function checkUnknownRules(it2, schema = it2.schema) {
      let { opts, self } = it2;
      if (!opts.strictSchema || typeof schema == "boolean")
        return;
      let rules = self.RULES.keywords;
      for (let key in schema)
        rules[key] || checkStrictMode(it2, `unknown keyword: "${key}"`);
    }
    exports.checkUnknownRules = checkUnknownRules;
    function schemaHasRules(schema, rules) {
      if (typeof schema == "boolean")
        return !schema;
      for (let key in schema)
        if (rules[key])
          return !0;
      return !1;
    }
    exports.schemaHasRules = schemaHasRules;
    function schemaHasRulesButRef(schema, RULES) {
      if (typeof schema == "boolean")
        return !schema;
      for (let key in schema)
        if (key !== "$ref" && RULES.all[key])
          return !0;
      return !1;
    }
    exports.schemaHasRulesButRef = schemaHasRulesButRef;
    function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
      if (!$data) {
        if (typeof schema == "number" || typeof schema == "boolean")
          return schema;
        if (typeof schema == "string")
          return (0, codegen_1._)`${schema}`;
      }
      return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
    }
    exports.schemaRefOrVal = schemaRefOrVal;
    function unescapeFragment(str) {
      return unescapeJsonPointer(decodeURIComponent(str));
    }
    exports.unescapeFragment = unescapeFragment;
    function escapeFragment(str) {
      return encodeURIComponent(escapeJsonPointer(str));
    }
    exports.escapeFragment = escapeFragment;
    function escapeJsonPointer(str) {
      return typeof str == "number" ? `${str}` : str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    exports.escapeJsonPointer = escapeJsonPointer;
    function unescapeJsonPointer(str) {
      return str.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    exports.unescapeJsonPointer = unescapeJsonPointer;
    function eachItem(xs2, f) {
      if (Array.isArray(xs2))
        for (let x of xs2)
          f(x);
      else
        f(xs2);
    }
    exports.eachItem = eachItem;
    function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
      return (gen, from, to, toName) => {
        let res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
        return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
      };
    }
    exports.mergeEvaluated = {
      props: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
          gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, !0), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
        }),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
          from === !0 ? gen.assign(to, !0) : (gen.assign(to, (0, codegen_1._)`${to} || {}`), setEvaluated(gen, to, from));
        }),
        mergeValues: (from, to) => from === !0 ? !0 : { ...from, ...to },
        resultToName: evaluatedPropsToName
      }),
      items: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === !0 ? !0 : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
        mergeValues: (from, to) => from === !0 ? !0 : Math.max(from, to),
        resultToName: (gen, items) => gen.var("items", items)
      })
    };
    function evaluatedPropsToName(gen, ps2) {
      if (ps2 === !0)
        return gen.var("props", !0);
      let props = gen.var("props", (0, codegen_1._)`{}`);
      return ps2 !== void 0 && setEvaluated(gen, props, ps2), props;
    }
    exports.evaluatedPropsToName = evaluatedPropsToName;
    function setEvaluated(gen, props, ps2) {
      Object.keys(ps2).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, !0));
    }
    exports.setEvaluated = setEvaluated;
    var snippets = {};
    function useFunc(gen, f) {
      return gen.scopeValue("func", {
        ref: f,
        code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
      });
    }
    exports.useFunc = useFunc;
    var Type;
    (function(Type2) {
      Type2[Type2.Num = 0] = "Num", Type2[Type2.Str = 1] = "Str";
    })(Type || (exports.Type = Type = {}));
    function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
      if (dataProp instanceof codegen_1.Name) {
        let isNumber = dataPropType === Type.Num;
        return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
      }
      return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
    }
    exports.getErrorPath = getErrorPath;
    function checkStrictMode(it2, msg, mode = it2.opts.strictSchema) {
      if (mode) {
        if (msg = `strict mode: ${msg}`, mode === !0)
          throw new Error(msg);
        it2.self.logger.warn(msg);
      }
    }
    exports.checkStrictMode = checkStrictMode;
  }
});

// node_modules/ajv/dist/compile/names.js
var require_names = __commonJS({
  "node_modules/ajv/dist/compile/names.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), names = {
      // validation function arguments
      data: new codegen_1.Name("data"),
      // data passed to validation function
      // args passed from referencing schema
      valCxt: new codegen_1.Name("valCxt"),
      // validation/data context - should not be used directly, it is destructured to the names below
      instancePath: new codegen_1.Name("instancePath"),
      parentData: new codegen_1.Name("parentData"),
      parentDataProperty: new codegen_1.Name("parentDataProperty"),
      rootData: new codegen_1.Name("rootData"),
      // root data - same as the data passed to the first/top validation function
      dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
      // used to support recursiveRef and dynamicRef
      // function scoped variables
      vErrors: new codegen_1.Name("vErrors"),
      // null or array of validation errors
      errors: new codegen_1.Name("errors"),
      // counter of validation errors
      this: new codegen_1.Name("this"),
      // "globals"
      self: new codegen_1.Name("self"),
      scope: new codegen_1.Name("scope"),
      // JTD serialize/parse name for JSON string and position
      json: new codegen_1.Name("json"),
      jsonPos: new codegen_1.Name("jsonPos"),
      jsonLen: new codegen_1.Name("jsonLen"),
      jsonPart: new codegen_1.Name("jsonPart")
    };
    exports.default = names;
  }
});

// node_modules/ajv/dist/compile/errors.js
var require_errors = __commonJS({
  "node_modules/ajv/dist/compile/errors.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util(), names_1 = require_names();
    exports.keywordError = {
      message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation`
    };
    exports.keyword$DataError = {
      message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)`
    };
    function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
      let { it: it2 } = cxt, { gen, compositeRule, allErrors } = it2, errObj = errorObjectCode(cxt, error, errorPaths);
      overrideAllErrors ?? (compositeRule || allErrors) ? addError(gen, errObj) : returnErrors(it2, (0, codegen_1._)`[${errObj}]`);
    }
    exports.reportError = reportError;
    function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
      let { it: it2 } = cxt, { gen, compositeRule, allErrors } = it2, errObj = errorObjectCode(cxt, error, errorPaths);
      addError(gen, errObj), compositeRule || allErrors || returnErrors(it2, names_1.default.vErrors);
    }
    exports.reportExtraError = reportExtraError;
    function resetErrorsCount(gen, errsCount) {
      gen.assign(names_1.default.errors, errsCount), gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
    }
    exports.resetErrorsCount = resetErrorsCount;
    function extendErrors({ gen, keyword, schemaValue, data, errsCount, it: it2 }) {
      if (errsCount === void 0)
        throw new Error("ajv implementation error");
      let err = gen.name("err");
      gen.forRange("i", errsCount, names_1.default.errors, (i) => {
        gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`), gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it2.errorPath))), gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it2.errSchemaPath}/${keyword}`), it2.opts.verbose && (gen.assign((0, codegen_1._)`${err}.schema`, schemaValue), gen.assign((0, codegen_1._)`${err}.data`, data));
      });
    }
    exports.extendErrors = extendErrors;
    function addError(gen, errObj) {
      let err = gen.const("err", errObj);
      gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`), gen.code((0, codegen_1._)`${names_1.default.errors}++`);
    }
    function returnErrors(it2, errs) {
      let { gen, validateName, schemaEnv } = it2;
      schemaEnv.$async ? gen.throw((0, codegen_1._)`new ${it2.ValidationError}(${errs})`) : (gen.assign((0, codegen_1._)`${validateName}.errors`, errs), gen.return(!1));
    }
    var E2 = {
      keyword: new codegen_1.Name("keyword"),
      schemaPath: new codegen_1.Name("schemaPath"),
      // also used in JTD errors
      params: new codegen_1.Name("params"),
      propertyName: new codegen_1.Name("propertyName"),
      message: new codegen_1.Name("message"),
      schema: new codegen_1.Name("schema"),
      parentSchema: new codegen_1.Name("parentSchema")
    };
    function errorObjectCode(cxt, error, errorPaths) {
      let { createErrors } = cxt.it;
      return createErrors === !1 ? (0, codegen_1._)`{}` : errorObject(cxt, error, errorPaths);
    }
    function errorObject(cxt, error, errorPaths = {}) {
      let { gen, it: it2 } = cxt, keyValues = [
        errorInstancePath(it2, errorPaths),
        errorSchemaPath(cxt, errorPaths)
      ];
      return extraErrorProps(cxt, error, keyValues), gen.object(...keyValues);
    }
    function errorInstancePath({ errorPath }, { instancePath }) {
      let instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
      return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
    }
    function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
      let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
      return schemaPath && (schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`), [E2.schemaPath, schPath];
    }
    function extraErrorProps(cxt, { params, message }, keyValues) {
      let { keyword, data, schemaValue, it: it2 } = cxt, { opts, propertyName, topSchemaRef, schemaPath } = it2;
      keyValues.push([E2.keyword, keyword], [E2.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]), opts.messages && keyValues.push([E2.message, typeof message == "function" ? message(cxt) : message]), opts.verbose && keyValues.push([E2.schema, schemaValue], [E2.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]), propertyName && keyValues.push([E2.propertyName, propertyName]);
    }
  }
});

// node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = __commonJS({
  "node_modules/ajv/dist/compile/validate/boolSchema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
    var errors_1 = require_errors(), codegen_1 = require_codegen(), names_1 = require_names(), boolError = {
      message: "boolean schema is false"
    };
    function topBoolOrEmptySchema(it2) {
      let { gen, schema, validateName } = it2;
      schema === !1 ? falseSchemaError(it2, !1) : typeof schema == "object" && schema.$async === !0 ? gen.return(names_1.default.data) : (gen.assign((0, codegen_1._)`${validateName}.errors`, null), gen.return(!0));
    }
    exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
    function boolOrEmptySchema(it2, valid) {
      let { gen, schema } = it2;
      schema === !1 ? (gen.var(valid, !1), falseSchemaError(it2)) : gen.var(valid, !0);
    }
    exports.boolOrEmptySchema = boolOrEmptySchema;
    function falseSchemaError(it2, overrideAllErrors) {
      let { gen, data } = it2, cxt = {
        gen,
        keyword: "false schema",
        data,
        schema: !1,
        schemaCode: !1,
        schemaValue: !1,
        params: {},
        it: it2
      };
      (0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
    }
  }
});

// node_modules/ajv/dist/compile/rules.js
var require_rules = __commonJS({
  "node_modules/ajv/dist/compile/rules.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.getRules = exports.isJSONType = void 0;
    var _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"], jsonTypes = new Set(_jsonTypes);
    function isJSONType(x) {
      return typeof x == "string" && jsonTypes.has(x);
    }
    exports.isJSONType = isJSONType;
    function getRules() {
      let groups = {
        number: { type: "number", rules: [] },
        string: { type: "string", rules: [] },
        array: { type: "array", rules: [] },
        object: { type: "object", rules: [] }
      };
      return {
        types: { ...groups, integer: !0, boolean: !0, null: !0 },
        rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
        post: { rules: [] },
        all: {},
        keywords: {}
      };
    }
    exports.getRules = getRules;
  }
});

// node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = __commonJS({
  "node_modules/ajv/dist/compile/validate/applicability.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
    function schemaHasRulesForType({ schema, self }, type) {
      let group = self.RULES.types[type];
      return group && group !== !0 && shouldUseGroup(schema, group);
    }
    exports.schemaHasRulesForType = schemaHasRulesForType;
    function shouldUseGroup(schema, group) {
      return group.rules.some((rule) => shouldUseRule(schema, rule));
    }
    exports.shouldUseGroup = shouldUseGroup;
    function shouldUseRule(schema, rule) {
      var _a;
      return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
    }
    exports.shouldUseRule = shouldUseRule;
  }
});

// node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = __commonJS({
  "node_modules/ajv/dist/compile/validate/dataType.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
    var rules_1 = require_rules(), applicability_1 = require_applicability(), errors_1 = require_errors(), codegen_1 = require_codegen(), util_1 = require_util(), DataType;
    (function(DataType2) {
      DataType2[DataType2.Correct = 0] = "Correct", DataType2[DataType2.Wrong = 1] = "Wrong";
    })(DataType || (exports.DataType = DataType = {}));
    function getSchemaTypes(schema) {
      let types = getJSONTypes(schema.type);
      if (types.includes("null")) {
        if (schema.nullable === !1)
          throw new Error("type: null contradicts nullable: false");
      } else {
        if (!types.length && schema.nullable !== void 0)
          throw new Error('"nullable" cannot be used without "type"');
        schema.nullable === !0 && types.push("null");
      }
      return types;
    }
    exports.getSchemaTypes = getSchemaTypes;
    function getJSONTypes(ts2) {
      let types = Array.isArray(ts2) ? ts2 : ts2 ? [ts2] : [];
      if (types.every(rules_1.isJSONType))
        return types;
      throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
    }
    exports.getJSONTypes = getJSONTypes;
    function coerceAndCheckDataType(it2, types) {
      let { gen, data, opts } = it2, coerceTo = coerceToTypes(types, opts.coerceTypes), checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it2, types[0]));
      if (checkTypes) {
        let wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
        gen.if(wrongType, () => {
          coerceTo.length ? coerceData(it2, types, coerceTo) : reportTypeError(it2);
        });
      }
      return checkTypes;
    }
    exports.coerceAndCheckDataType = coerceAndCheckDataType;
    var COERCIBLE = /* @__PURE__ */ new Set(["string", "number", "integer", "boolean", "null"]);
    function coerceToTypes(types, coerceTypes) {
      return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
    }
    function coerceData(it2, types, coerceTo) {
      let { gen, data, opts } = it2, dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`), coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
      opts.coerceTypes === "array" && gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data))), gen.if((0, codegen_1._)`${coerced} !== undefined`);
      for (let t of coerceTo)
        (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") && coerceSpecificType(t);
      gen.else(), reportTypeError(it2), gen.endIf(), gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
        gen.assign(data, coerced), assignParentData(it2, coerced);
      });
      function coerceSpecificType(t) {
        switch (t) {
          case "string":
            gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
            return;
          case "number":
            gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "integer":
            gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "boolean":
            gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, !1).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, !0);
            return;
          case "null":
            gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`), gen.assign(coerced, null);
            return;
          case "array":
            gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
        }
      }
    }
    function assignParentData({ gen, parentData, parentDataProperty }, expr) {
      gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
    }
    function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
      let EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ, cond;
      switch (dataType) {
        case "null":
          return (0, codegen_1._)`${data} ${EQ} null`;
        case "array":
          cond = (0, codegen_1._)`Array.isArray(${data})`;
          break;
        case "object":
          cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
          break;
        case "integer":
          cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
          break;
        case "number":
          cond = numCond();
          break;
        default:
          return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
      }
      return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
      function numCond(_cond = codegen_1.nil) {
        return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
      }
    }
    exports.checkDataType = checkDataType;
    function checkDataTypes(dataTypes, data, strictNums, correct) {
      if (dataTypes.length === 1)
        return checkDataType(dataTypes[0], data, strictNums, correct);
      let cond, types = (0, util_1.toHash)(dataTypes);
      if (types.array && types.object) {
        let notObj = (0, codegen_1._)`typeof ${data} != "object"`;
        cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`, delete types.null, delete types.array, delete types.object;
      } else
        cond = codegen_1.nil;
      types.number && delete types.integer;
      for (let t in types)
        cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
      return cond;
    }
    exports.checkDataTypes = checkDataTypes;
    var typeError = {
      message: ({ schema }) => `must be ${schema}`,
      params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
    };
    function reportTypeError(it2) {
      let cxt = getTypeErrorContext(it2);
      (0, errors_1.reportError)(cxt, typeError);
    }
    exports.reportTypeError = reportTypeError;
    function getTypeErrorContext(it2) {
      let { gen, data, schema } = it2, schemaCode = (0, util_1.schemaRefOrVal)(it2, schema, "type");
      return {
        gen,
        keyword: "type",
        data,
        schema: schema.type,
        schemaCode,
        schemaValue: schemaCode,
        parentSchema: schema,
        params: {},
        it: it2
      };
    }
  }
});

// node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = __commonJS({
  "node_modules/ajv/dist/compile/validate/defaults.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.assignDefaults = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util();
    function assignDefaults(it2, ty) {
      let { properties, items } = it2.schema;
      if (ty === "object" && properties)
        for (let key in properties)
          assignDefault(it2, key, properties[key].default);
      else ty === "array" && Array.isArray(items) && items.forEach((sch, i) => assignDefault(it2, i, sch.default));
    }
    exports.assignDefaults = assignDefaults;
    function assignDefault(it2, prop, defaultValue) {
      let { gen, compositeRule, data, opts } = it2;
      if (defaultValue === void 0)
        return;
      let childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
      if (compositeRule) {
        (0, util_1.checkStrictMode)(it2, `default is ignored for: ${childData}`);
        return;
      }
      let condition = (0, codegen_1._)`${childData} === undefined`;
      opts.useDefaults === "empty" && (condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`), gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
    }
  }
});

// node_modules/ajv/dist/vocabularies/code.js
var require_code2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util(), names_1 = require_names(), util_2 = require_util();
    function checkReportMissingProp(cxt, prop) {
      let { gen, data, it: it2 } = cxt;
      gen.if(noPropertyInData(gen, data, prop, it2.opts.ownProperties), () => {
        cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, !0), cxt.error();
      });
    }
    exports.checkReportMissingProp = checkReportMissingProp;
    function checkMissingProp({ gen, data, it: { opts } }, properties, missing3) {
      return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing3} = ${prop}`)));
    }
    exports.checkMissingProp = checkMissingProp;
    function reportMissingProp(cxt, missing3) {
      cxt.setParams({ missingProperty: missing3 }, !0), cxt.error();
    }
    exports.reportMissingProp = reportMissingProp;
    function hasPropFunc(gen) {
      return gen.scopeValue("func", {
        // eslint-disable-next-line @typescript-eslint/unbound-method
        ref: Object.prototype.hasOwnProperty,
        code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
      });
    }
    exports.hasPropFunc = hasPropFunc;
    function isOwnProperty(gen, data, property2) {
      return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property2})`;
    }
    exports.isOwnProperty = isOwnProperty;
    function propertyInData(gen, data, property2, ownProperties) {
      let cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property2)} !== undefined`;
      return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property2)}` : cond;
    }
    exports.propertyInData = propertyInData;
    function noPropertyInData(gen, data, property2, ownProperties) {
      let cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property2)} === undefined`;
      return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property2))) : cond;
    }
    exports.noPropertyInData = noPropertyInData;
    function allSchemaProperties(schemaMap) {
      return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
    }
    exports.allSchemaProperties = allSchemaProperties;
    function schemaProperties(it2, schemaMap) {
      return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it2, schemaMap[p]));
    }
    exports.schemaProperties = schemaProperties;
    function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it: it2 }, func, context, passSchema) {
      let dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data, valCxt = [
        [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
        [names_1.default.parentData, it2.parentData],
        [names_1.default.parentDataProperty, it2.parentDataProperty],
        [names_1.default.rootData, names_1.default.rootData]
      ];
      it2.opts.dynamicRef && valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
      let args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
      return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
    }
    exports.callValidateCode = callValidateCode;
    var newRegExp = (0, codegen_1._)`new RegExp`;
    function usePattern({ gen, it: { opts } }, pattern) {
      let u = opts.unicodeRegExp ? "u" : "", { regExp } = opts.code, rx = regExp(pattern, u);
      return gen.scopeValue("pattern", {
        key: rx.toString(),
        ref: rx,
        code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`
      });
    }
    exports.usePattern = usePattern;
    function validateArray(cxt) {
      let { gen, data, keyword, it: it2 } = cxt, valid = gen.name("valid");
      if (it2.allErrors) {
        let validArr = gen.let("valid", !0);
        return validateItems(() => gen.assign(validArr, !1)), validArr;
      }
      return gen.var(valid, !0), validateItems(() => gen.break()), valid;
      function validateItems(notValid2) {
        let len = gen.const("len", (0, codegen_1._)`${data}.length`);
        gen.forRange("i", 0, len, (i) => {
          cxt.subschema({
            keyword,
            dataProp: i,
            dataPropType: util_1.Type.Num
          }, valid), gen.if((0, codegen_1.not)(valid), notValid2);
        });
      }
    }
    exports.validateArray = validateArray;
    function validateUnion(cxt) {
      let { gen, schema, keyword, it: it2 } = cxt;
      if (!Array.isArray(schema))
        throw new Error("ajv implementation error");
      if (schema.some((sch) => (0, util_1.alwaysValidSchema)(it2, sch)) && !it2.opts.unevaluated)
        return;
      let valid = gen.let("valid", !1), schValid = gen.name("_valid");
      gen.block(() => schema.forEach((_sch, i) => {
        let schCxt = cxt.subschema({
          keyword,
          schemaProp: i,
          compositeRule: !0
        }, schValid);
        gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`), cxt.mergeValidEvaluated(schCxt, schValid) || gen.if((0, codegen_1.not)(valid));
      })), cxt.result(valid, () => cxt.reset(), () => cxt.error(!0));
    }
    exports.validateUnion = validateUnion;
  }
});

// node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = __commonJS({
  "node_modules/ajv/dist/compile/validate/keyword.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
    var codegen_1 = require_codegen(), names_1 = require_names(), code_1 = require_code2(), errors_1 = require_errors();
    function macroKeywordCode(cxt, def) {
      let { gen, keyword, schema, parentSchema, it: it2 } = cxt, macroSchema = def.macro.call(it2.self, schema, parentSchema, it2), schemaRef = useKeyword(gen, keyword, macroSchema);
      it2.opts.validateSchema !== !1 && it2.self.validateSchema(macroSchema, !0);
      let valid = gen.name("valid");
      cxt.subschema({
        schema: macroSchema,
        schemaPath: codegen_1.nil,
        errSchemaPath: `${it2.errSchemaPath}/${keyword}`,
        topSchemaRef: schemaRef,
        compositeRule: !0
      }, valid), cxt.pass(valid, () => cxt.error(!0));
    }
    exports.macroKeywordCode = macroKeywordCode;
    function funcKeywordCode(cxt, def) {
      var _a;
      let { gen, keyword, schema, parentSchema, $data, it: it2 } = cxt;
      checkAsyncKeyword(it2, def);
      let validate = !$data && def.compile ? def.compile.call(it2.self, schema, parentSchema, it2) : def.validate, validateRef = useKeyword(gen, keyword, validate), valid = gen.let("valid");
      cxt.block$data(valid, validateKeyword), cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
      function validateKeyword() {
        if (def.errors === !1)
          assignValid(), def.modifying && modifyData(cxt), reportErrs(() => cxt.error());
        else {
          let ruleErrs = def.async ? validateAsync() : validateSync();
          def.modifying && modifyData(cxt), reportErrs(() => addErrs(cxt, ruleErrs));
        }
      }
      function validateAsync() {
        let ruleErrs = gen.let("ruleErrs", null);
        return gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, !1).if((0, codegen_1._)`${e} instanceof ${it2.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e))), ruleErrs;
      }
      function validateSync() {
        let validateErrs = (0, codegen_1._)`${validateRef}.errors`;
        return gen.assign(validateErrs, null), assignValid(codegen_1.nil), validateErrs;
      }
      function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
        let passCxt = it2.opts.passContext ? names_1.default.this : names_1.default.self, passSchema = !("compile" in def && !$data || def.schema === !1);
        gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
      }
      function reportErrs(errors) {
        var _a2;
        gen.if((0, codegen_1.not)((_a2 = def.valid) !== null && _a2 !== void 0 ? _a2 : valid), errors);
      }
    }
    exports.funcKeywordCode = funcKeywordCode;
    function modifyData(cxt) {
      let { gen, data, it: it2 } = cxt;
      gen.if(it2.parentData, () => gen.assign(data, (0, codegen_1._)`${it2.parentData}[${it2.parentDataProperty}]`));
    }
    function addErrs(cxt, errs) {
      let { gen } = cxt;
      gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`), (0, errors_1.extendErrors)(cxt);
      }, () => cxt.error());
    }
    function checkAsyncKeyword({ schemaEnv }, def) {
      if (def.async && !schemaEnv.$async)
        throw new Error("async keyword in sync schema");
    }
    function useKeyword(gen, keyword, result) {
      if (result === void 0)
        throw new Error(`keyword "${keyword}" failed to compile`);
      return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : { ref: result, code: (0, codegen_1.stringify)(result) });
    }
    function validSchemaType(schema, schemaType, allowUndefined = !1) {
      return !schemaType.length || schemaType.some((st2) => st2 === "array" ? Array.isArray(schema) : st2 === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st2 || allowUndefined && typeof schema > "u");
    }
    exports.validSchemaType = validSchemaType;
    function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
      if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword)
        throw new Error("ajv implementation error");
      let deps = def.dependencies;
      if (deps?.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd)))
        throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
      if (def.validateSchema && !def.validateSchema(schema[keyword])) {
        let msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
        if (opts.validateSchema === "log")
          self.logger.error(msg);
        else
          throw new Error(msg);
      }
    }
    exports.validateKeywordUsage = validateKeywordUsage;
  }
});

// node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = __commonJS({
  "node_modules/ajv/dist/compile/validate/subschema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util();
    function getSubschema(it2, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
      if (keyword !== void 0 && schema !== void 0)
        throw new Error('both "keyword" and "schema" passed, only one allowed');
      if (keyword !== void 0) {
        let sch = it2.schema[keyword];
        return schemaProp === void 0 ? {
          schema: sch,
          schemaPath: (0, codegen_1._)`${it2.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
          errSchemaPath: `${it2.errSchemaPath}/${keyword}`
        } : {
          schema: sch[schemaProp],
          schemaPath: (0, codegen_1._)`${it2.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
          errSchemaPath: `${it2.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
        };
      }
      if (schema !== void 0) {
        if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0)
          throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"');
        return {
          schema,
          schemaPath,
          topSchemaRef,
          errSchemaPath
        };
      }
      throw new Error('either "keyword" or "schema" must be passed');
    }
    exports.getSubschema = getSubschema;
    function extendSubschemaData(subschema, it2, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
      if (data !== void 0 && dataProp !== void 0)
        throw new Error('both "data" and "dataProp" passed, only one allowed');
      let { gen } = it2;
      if (dataProp !== void 0) {
        let { errorPath, dataPathArr, opts } = it2, nextData = gen.let("data", (0, codegen_1._)`${it2.data}${(0, codegen_1.getProperty)(dataProp)}`, !0);
        dataContextProps(nextData), subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`, subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`, subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
      }
      if (data !== void 0) {
        let nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, !0);
        dataContextProps(nextData), propertyName !== void 0 && (subschema.propertyName = propertyName);
      }
      dataTypes && (subschema.dataTypes = dataTypes);
      function dataContextProps(_nextData) {
        subschema.data = _nextData, subschema.dataLevel = it2.dataLevel + 1, subschema.dataTypes = [], it2.definedProperties = /* @__PURE__ */ new Set(), subschema.parentData = it2.data, subschema.dataNames = [...it2.dataNames, _nextData];
      }
    }
    exports.extendSubschemaData = extendSubschemaData;
    function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
      compositeRule !== void 0 && (subschema.compositeRule = compositeRule), createErrors !== void 0 && (subschema.createErrors = createErrors), allErrors !== void 0 && (subschema.allErrors = allErrors), subschema.jtdDiscriminator = jtdDiscriminator, subschema.jtdMetadata = jtdMetadata;
    }
    exports.extendSubschemaMode = extendSubschemaMode;
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = __commonJS({
  "node_modules/json-schema-traverse/index.js"(exports, module) {
    "use strict";
    var traverse = module.exports = function(schema, opts, cb) {
      typeof opts == "function" && (cb = opts, opts = {}), cb = opts.cb || cb;
      var pre = typeof cb == "function" ? cb : cb.pre || function() {
      }, post = cb.post || function() {
      };
      _traverse(opts, pre, post, schema, "", schema);
    };
    traverse.keywords = {
      additionalItems: !0,
      items: !0,
      contains: !0,
      additionalProperties: !0,
      propertyNames: !0,
      not: !0,
      if: !0,
      then: !0,
      else: !0
    };
    traverse.arrayKeywords = {
      items: !0,
      allOf: !0,
      anyOf: !0,
      oneOf: !0
    };
    traverse.propsKeywords = {
      $defs: !0,
      definitions: !0,
      properties: !0,
      patternProperties: !0,
      dependencies: !0
    };
    traverse.skipKeywords = {
      default: !0,
      enum: !0,
      const: !0,
      required: !0,
      maximum: !0,
      minimum: !0,
      exclusiveMaximum: !0,
      exclusiveMinimum: !0,
      multipleOf: !0,
      maxLength: !0,
      minLength: !0,
      pattern: !0,
      format: !0,
      maxItems: !0,
      minItems: !0,
      uniqueItems: !0,
      maxProperties: !0,
      minProperties: !0
    };
    function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
      if (schema && typeof schema == "object" && !Array.isArray(schema)) {
        pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
        for (var key in schema) {
          var sch = schema[key];
          if (Array.isArray(sch)) {
            if (key in traverse.arrayKeywords)
              for (var i = 0; i < sch.length; i++)
                _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
          } else if (key in traverse.propsKeywords) {
            if (sch && typeof sch == "object")
              for (var prop in sch)
                _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
          } else (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) && _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
        }
        post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
      }
    }
    function escapeJsonPtr(str) {
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
  }
});

// node_modules/ajv/dist/compile/resolve.js
var require_resolve = __commonJS({
  "node_modules/ajv/dist/compile/resolve.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
    var util_1 = require_util(), equal = require_fast_deep_equal(), traverse = require_json_schema_traverse(), SIMPLE_INLINED = /* @__PURE__ */ new Set([
      "type",
      "format",
      "pattern",
      "maxLength",
      "minLength",
      "maxProperties",
      "minProperties",
      "maxItems",
      "minItems",
      "maximum",
      "minimum",
      "uniqueItems",
      "multipleOf",
      "required",
      "enum",
      "const"
    ]);
    function inlineRef(schema, limit = !0) {
      return typeof schema == "boolean" ? !0 : limit === !0 ? !hasRef(schema) : limit ? countKeys(schema) <= limit : !1;
    }
    exports.inlineRef = inlineRef;
    var REF_KEYWORDS = /* @__PURE__ */ new Set([
      "$ref",
      "$recursiveRef",
      "$recursiveAnchor",
      "$dynamicRef",
      "$dynamicAnchor"
    ]);
    function hasRef(schema) {
      for (let key in schema) {
        if (REF_KEYWORDS.has(key))
          return !0;
        let sch = schema[key];
        if (Array.isArray(sch) && sch.some(hasRef) || typeof sch == "object" && hasRef(sch))
          return !0;
      }
      return !1;
    }
    function countKeys(schema) {
      let count2 = 0;
      for (let key in schema) {
        if (key === "$ref")
          return 1 / 0;
        if (count2++, !SIMPLE_INLINED.has(key) && (typeof schema[key] == "object" && (0, util_1.eachItem)(schema[key], (sch) => count2 += countKeys(sch)), count2 === 1 / 0))
          return 1 / 0;
      }
      return count2;
    }
    function getFullPath(resolver, id = "", normalize) {
      normalize !== !1 && (id = normalizeId(id));
      let p = resolver.parse(id);
      return _getFullPath(resolver, p);
    }
    exports.getFullPath = getFullPath;
    function _getFullPath(resolver, p) {
      return resolver.serialize(p).split("#")[0] + "#";
    }
    exports._getFullPath = _getFullPath;
    var TRAILING_SLASH_HASH = /#\/?$/;
    function normalizeId(id) {
      return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
    }
    exports.normalizeId = normalizeId;
    function resolveUrl(resolver, baseId, id) {
      return id = normalizeId(id), resolver.resolve(baseId, id);
    }
    exports.resolveUrl = resolveUrl;
    var ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
    function getSchemaRefs(schema, baseId) {
      if (typeof schema == "boolean")
        return {};
      let { schemaId, uriResolver } = this.opts, schId = normalizeId(schema[schemaId] || baseId), baseIds = { "": schId }, pathPrefix = getFullPath(uriResolver, schId, !1), localRefs = {}, schemaRefs = /* @__PURE__ */ new Set();
      return traverse(schema, { allKeys: !0 }, (sch, jsonPtr, _2, parentJsonPtr) => {
        if (parentJsonPtr === void 0)
          return;
        let fullPath = pathPrefix + jsonPtr, innerBaseId = baseIds[parentJsonPtr];
        typeof sch[schemaId] == "string" && (innerBaseId = addRef.call(this, sch[schemaId])), addAnchor.call(this, sch.$anchor), addAnchor.call(this, sch.$dynamicAnchor), baseIds[jsonPtr] = innerBaseId;
        function addRef(ref) {
          let _resolve = this.opts.uriResolver.resolve;
          if (ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref), schemaRefs.has(ref))
            throw ambiguos(ref);
          schemaRefs.add(ref);
          let schOrRef = this.refs[ref];
          return typeof schOrRef == "string" && (schOrRef = this.refs[schOrRef]), typeof schOrRef == "object" ? checkAmbiguosRef(sch, schOrRef.schema, ref) : ref !== normalizeId(fullPath) && (ref[0] === "#" ? (checkAmbiguosRef(sch, localRefs[ref], ref), localRefs[ref] = sch) : this.refs[ref] = fullPath), ref;
        }
        function addAnchor(anchor) {
          if (typeof anchor == "string") {
            if (!ANCHOR.test(anchor))
              throw new Error(`invalid anchor "${anchor}"`);
            addRef.call(this, `#${anchor}`);
          }
        }
      }), localRefs;
      function checkAmbiguosRef(sch1, sch2, ref) {
        if (sch2 !== void 0 && !equal(sch1, sch2))
          throw ambiguos(ref);
      }
      function ambiguos(ref) {
        return new Error(`reference "${ref}" resolves to more than one schema`);
      }
    }
    exports.getSchemaRefs = getSchemaRefs;
  }
});

// node_modules/ajv/dist/compile/validate/index.js
var require_validate = __commonJS({
  "node_modules/ajv/dist/compile/validate/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
    var boolSchema_1 = require_boolSchema(), dataType_1 = require_dataType(), applicability_1 = require_applicability(), dataType_2 = require_dataType(), defaults_1 = require_defaults(), keyword_1 = require_keyword(), subschema_1 = require_subschema(), codegen_1 = require_codegen(), names_1 = require_names(), resolve_1 = require_resolve(), util_1 = require_util(), errors_1 = require_errors();
    function validateFunctionCode(it2) {
      if (isSchemaObj(it2) && (checkKeywords(it2), schemaCxtHasRules(it2))) {
        topSchemaObjCode(it2);
        return;
      }
      validateFunction(it2, () => (0, boolSchema_1.topBoolOrEmptySchema)(it2));
    }
    exports.validateFunctionCode = validateFunctionCode;
    function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
      opts.code.es5 ? gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
        gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`), destructureValCxtES5(gen, opts), gen.code(body);
      }) : gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
    }
    function destructureValCxt(opts) {
      return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
    }
    function destructureValCxtES5(gen, opts) {
      gen.if(names_1.default.valCxt, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`), gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`), gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`), gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`), opts.dynamicRef && gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
      }, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`""`), gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`), gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`), gen.var(names_1.default.rootData, names_1.default.data), opts.dynamicRef && gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
      });
    }
    function topSchemaObjCode(it2) {
      let { schema, opts, gen } = it2;
      validateFunction(it2, () => {
        opts.$comment && schema.$comment && commentKeyword(it2), checkNoDefault(it2), gen.let(names_1.default.vErrors, null), gen.let(names_1.default.errors, 0), opts.unevaluated && resetEvaluated(it2), typeAndKeywords(it2), returnResults(it2);
      });
    }
    function resetEvaluated(it2) {
      let { gen, validateName } = it2;
      it2.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`), gen.if((0, codegen_1._)`${it2.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it2.evaluated}.props`, (0, codegen_1._)`undefined`)), gen.if((0, codegen_1._)`${it2.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it2.evaluated}.items`, (0, codegen_1._)`undefined`));
    }
    function funcSourceUrl(schema, opts) {
      let schId = typeof schema == "object" && schema[opts.schemaId];
      return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
    }
    function subschemaCode(it2, valid) {
      if (isSchemaObj(it2) && (checkKeywords(it2), schemaCxtHasRules(it2))) {
        subSchemaObjCode(it2, valid);
        return;
      }
      (0, boolSchema_1.boolOrEmptySchema)(it2, valid);
    }
    function schemaCxtHasRules({ schema, self }) {
      if (typeof schema == "boolean")
        return !schema;
      for (let key in schema)
        if (self.RULES.all[key])
          return !0;
      return !1;
    }
    function isSchemaObj(it2) {
      return typeof it2.schema != "boolean";
    }
    function subSchemaObjCode(it2, valid) {
      let { schema, gen, opts } = it2;
      opts.$comment && schema.$comment && commentKeyword(it2), updateContext(it2), checkAsyncSchema(it2);
      let errsCount = gen.const("_errs", names_1.default.errors);
      typeAndKeywords(it2, errsCount), gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
    }
    function checkKeywords(it2) {
      (0, util_1.checkUnknownRules)(it2), checkRefsAndKeywords(it2);
    }
    function typeAndKeywords(it2, errsCount) {
      if (it2.opts.jtd)
        return schemaKeywords(it2, [], !1, errsCount);
      let types = (0, dataType_1.getSchemaTypes)(it2.schema), checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it2, types);
      schemaKeywords(it2, types, !checkedTypes, errsCount);
    }
    function checkRefsAndKeywords(it2) {
      let { schema, errSchemaPath, opts, self } = it2;
      schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES) && self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
    }
    function checkNoDefault(it2) {
      let { schema, opts } = it2;
      schema.default !== void 0 && opts.useDefaults && opts.strictSchema && (0, util_1.checkStrictMode)(it2, "default is ignored in the schema root");
    }
    function updateContext(it2) {
      let schId = it2.schema[it2.opts.schemaId];
      schId && (it2.baseId = (0, resolve_1.resolveUrl)(it2.opts.uriResolver, it2.baseId, schId));
    }
    function checkAsyncSchema(it2) {
      if (it2.schema.$async && !it2.schemaEnv.$async)
        throw new Error("async schema in sync schema");
    }
    function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
      let msg = schema.$comment;
      if (opts.$comment === !0)
        gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
      else if (typeof opts.$comment == "function") {
        let schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`, rootName = gen.scopeValue("root", { ref: schemaEnv.root });
        gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
      }
    }
    function returnResults(it2) {
      let { gen, schemaEnv, validateName, ValidationError, opts } = it2;
      schemaEnv.$async ? gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`)) : (gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors), opts.unevaluated && assignEvaluated(it2), gen.return((0, codegen_1._)`${names_1.default.errors} === 0`));
    }
    function assignEvaluated({ gen, evaluated, props, items }) {
      props instanceof codegen_1.Name && gen.assign((0, codegen_1._)`${evaluated}.props`, props), items instanceof codegen_1.Name && gen.assign((0, codegen_1._)`${evaluated}.items`, items);
    }
    function schemaKeywords(it2, types, typeErrors, errsCount) {
      let { gen, schema, data, allErrors, opts, self } = it2, { RULES } = self;
      if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
        gen.block(() => keywordCode(it2, "$ref", RULES.all.$ref.definition));
        return;
      }
      opts.jtd || checkStrictTypes(it2, types), gen.block(() => {
        for (let group of RULES.rules)
          groupKeywords(group);
        groupKeywords(RULES.post);
      });
      function groupKeywords(group) {
        (0, applicability_1.shouldUseGroup)(schema, group) && (group.type ? (gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers)), iterateKeywords(it2, group), types.length === 1 && types[0] === group.type && typeErrors && (gen.else(), (0, dataType_2.reportTypeError)(it2)), gen.endIf()) : iterateKeywords(it2, group), allErrors || gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`));
      }
    }
    function iterateKeywords(it2, group) {
      let { gen, schema, opts: { useDefaults } } = it2;
      useDefaults && (0, defaults_1.assignDefaults)(it2, group.type), gen.block(() => {
        for (let rule of group.rules)
          (0, applicability_1.shouldUseRule)(schema, rule) && keywordCode(it2, rule.keyword, rule.definition, group.type);
      });
    }
    function checkStrictTypes(it2, types) {
      it2.schemaEnv.meta || !it2.opts.strictTypes || (checkContextTypes(it2, types), it2.opts.allowUnionTypes || checkMultipleTypes(it2, types), checkKeywordTypes(it2, it2.dataTypes));
    }
    function checkContextTypes(it2, types) {
      if (types.length) {
        if (!it2.dataTypes.length) {
          it2.dataTypes = types;
          return;
        }
        types.forEach((t) => {
          includesType(it2.dataTypes, t) || strictTypesError(it2, `type "${t}" not allowed by context "${it2.dataTypes.join(",")}"`);
        }), narrowSchemaTypes(it2, types);
      }
    }
    function checkMultipleTypes(it2, ts2) {
      ts2.length > 1 && !(ts2.length === 2 && ts2.includes("null")) && strictTypesError(it2, "use allowUnionTypes to allow union type keyword");
    }
    function checkKeywordTypes(it2, ts2) {
      let rules = it2.self.RULES.all;
      for (let keyword in rules) {
        let rule = rules[keyword];
        if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it2.schema, rule)) {
          let { type } = rule.definition;
          type.length && !type.some((t) => hasApplicableType(ts2, t)) && strictTypesError(it2, `missing type "${type.join(",")}" for keyword "${keyword}"`);
        }
      }
    }
    function hasApplicableType(schTs, kwdT) {
      return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
    }
    function includesType(ts2, t) {
      return ts2.includes(t) || t === "integer" && ts2.includes("number");
    }
    function narrowSchemaTypes(it2, withTypes) {
      let ts2 = [];
      for (let t of it2.dataTypes)
        includesType(withTypes, t) ? ts2.push(t) : withTypes.includes("integer") && t === "number" && ts2.push("integer");
      it2.dataTypes = ts2;
    }
    function strictTypesError(it2, msg) {
      let schemaPath = it2.schemaEnv.baseId + it2.errSchemaPath;
      msg += ` at "${schemaPath}" (strictTypes)`, (0, util_1.checkStrictMode)(it2, msg, it2.opts.strictTypes);
    }
    var KeywordCxt = class {
      constructor(it2, def, keyword) {
        if ((0, keyword_1.validateKeywordUsage)(it2, def, keyword), this.gen = it2.gen, this.allErrors = it2.allErrors, this.keyword = keyword, this.data = it2.data, this.schema = it2.schema[keyword], this.$data = def.$data && it2.opts.$data && this.schema && this.schema.$data, this.schemaValue = (0, util_1.schemaRefOrVal)(it2, this.schema, keyword, this.$data), this.schemaType = def.schemaType, this.parentSchema = it2.schema, this.params = {}, this.it = it2, this.def = def, this.$data)
          this.schemaCode = it2.gen.const("vSchema", getData(this.$data, it2));
        else if (this.schemaCode = this.schemaValue, !(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined))
          throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
        ("code" in def ? def.trackErrors : def.errors !== !1) && (this.errsCount = it2.gen.const("_errs", names_1.default.errors));
      }
      result(condition, successAction, failAction) {
        this.failResult((0, codegen_1.not)(condition), successAction, failAction);
      }
      failResult(condition, successAction, failAction) {
        this.gen.if(condition), failAction ? failAction() : this.error(), successAction ? (this.gen.else(), successAction(), this.allErrors && this.gen.endIf()) : this.allErrors ? this.gen.endIf() : this.gen.else();
      }
      pass(condition, failAction) {
        this.failResult((0, codegen_1.not)(condition), void 0, failAction);
      }
      fail(condition) {
        if (condition === void 0) {
          this.error(), this.allErrors || this.gen.if(!1);
          return;
        }
        this.gen.if(condition), this.error(), this.allErrors ? this.gen.endIf() : this.gen.else();
      }
      fail$data(condition) {
        if (!this.$data)
          return this.fail(condition);
        let { schemaCode } = this;
        this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
      }
      error(append2, errorParams, errorPaths) {
        if (errorParams) {
          this.setParams(errorParams), this._error(append2, errorPaths), this.setParams({});
          return;
        }
        this._error(append2, errorPaths);
      }
      _error(append2, errorPaths) {
        (append2 ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
      }
      $dataError() {
        (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
      }
      reset() {
        if (this.errsCount === void 0)
          throw new Error('add "trackErrors" to keyword definition');
        (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
      }
      ok(cond) {
        this.allErrors || this.gen.if(cond);
      }
      setParams(obj, assign) {
        assign ? Object.assign(this.params, obj) : this.params = obj;
      }
      block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
        this.gen.block(() => {
          this.check$data(valid, $dataValid), codeBlock();
        });
      }
      check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
        if (!this.$data)
          return;
        let { gen, schemaCode, schemaType, def } = this;
        gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid)), valid !== codegen_1.nil && gen.assign(valid, !0), (schemaType.length || def.validateSchema) && (gen.elseIf(this.invalid$data()), this.$dataError(), valid !== codegen_1.nil && gen.assign(valid, !1)), gen.else();
      }
      invalid$data() {
        let { gen, schemaCode, schemaType, def, it: it2 } = this;
        return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
        function wrong$DataType() {
          if (schemaType.length) {
            if (!(schemaCode instanceof codegen_1.Name))
              throw new Error("ajv implementation error");
            let st2 = Array.isArray(schemaType) ? schemaType : [schemaType];
            return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st2, schemaCode, it2.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
          }
          return codegen_1.nil;
        }
        function invalid$DataSchema() {
          if (def.validateSchema) {
            let validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
            return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
          }
          return codegen_1.nil;
        }
      }
      subschema(appl, valid) {
        let subschema = (0, subschema_1.getSubschema)(this.it, appl);
        (0, subschema_1.extendSubschemaData)(subschema, this.it, appl), (0, subschema_1.extendSubschemaMode)(subschema, appl);
        let nextContext = { ...this.it, ...subschema, items: void 0, props: void 0 };
        return subschemaCode(nextContext, valid), nextContext;
      }
      mergeEvaluated(schemaCxt, toName) {
        let { it: it2, gen } = this;
        it2.opts.unevaluated && (it2.props !== !0 && schemaCxt.props !== void 0 && (it2.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it2.props, toName)), it2.items !== !0 && schemaCxt.items !== void 0 && (it2.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it2.items, toName)));
      }
      mergeValidEvaluated(schemaCxt, valid) {
        let { it: it2, gen } = this;
        if (it2.opts.unevaluated && (it2.props !== !0 || it2.items !== !0))
          return gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name)), !0;
      }
    };
    exports.KeywordCxt = KeywordCxt;
    function keywordCode(it2, keyword, def, ruleType) {
      let cxt = new KeywordCxt(it2, def, keyword);
      "code" in def ? def.code(cxt, ruleType) : cxt.$data && def.validate ? (0, keyword_1.funcKeywordCode)(cxt, def) : "macro" in def ? (0, keyword_1.macroKeywordCode)(cxt, def) : (def.compile || def.validate) && (0, keyword_1.funcKeywordCode)(cxt, def);
    }
    var JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/, RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
    function getData($data, { dataLevel, dataNames, dataPathArr }) {
      let jsonPointer, data;
      if ($data === "")
        return names_1.default.rootData;
      if ($data[0] === "/") {
        if (!JSON_POINTER.test($data))
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        jsonPointer = $data, data = names_1.default.rootData;
      } else {
        let matches = RELATIVE_JSON_POINTER.exec($data);
        if (!matches)
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        let up = +matches[1];
        if (jsonPointer = matches[2], jsonPointer === "#") {
          if (up >= dataLevel)
            throw new Error(errorMsg("property/index", up));
          return dataPathArr[dataLevel - up];
        }
        if (up > dataLevel)
          throw new Error(errorMsg("data", up));
        if (data = dataNames[dataLevel - up], !jsonPointer)
          return data;
      }
      let expr = data, segments = jsonPointer.split("/");
      for (let segment of segments)
        segment && (data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`, expr = (0, codegen_1._)`${expr} && ${data}`);
      return expr;
      function errorMsg(pointerType, up) {
        return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
      }
    }
    exports.getData = getData;
  }
});

// node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = __commonJS({
  "node_modules/ajv/dist/runtime/validation_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var ValidationError = class extends Error {
      constructor(errors) {
        super("validation failed"), this.errors = errors, this.ajv = this.validation = !0;
      }
    };
    exports.default = ValidationError;
  }
});

// node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = __commonJS({
  "node_modules/ajv/dist/compile/ref_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var resolve_1 = require_resolve(), MissingRefError = class extends Error {
      constructor(resolver, baseId, ref, msg) {
        super(msg || `can't resolve reference ${ref} from id ${baseId}`), this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref), this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
      }
    };
    exports.default = MissingRefError;
  }
});

// node_modules/ajv/dist/compile/index.js
var require_compile = __commonJS({
  "node_modules/ajv/dist/compile/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
    var codegen_1 = require_codegen(), validation_error_1 = require_validation_error(), names_1 = require_names(), resolve_1 = require_resolve(), util_1 = require_util(), validate_1 = require_validate(), SchemaEnv = class {
      constructor(env) {
        var _a;
        this.refs = {}, this.dynamicAnchors = {};
        let schema;
        typeof env.schema == "object" && (schema = env.schema), this.schema = env.schema, this.schemaId = env.schemaId, this.root = env.root || this, this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema?.[env.schemaId || "$id"]), this.schemaPath = env.schemaPath, this.localRefs = env.localRefs, this.meta = env.meta, this.$async = schema?.$async, this.refs = {};
      }
    };
    exports.SchemaEnv = SchemaEnv;
    function compileSchema(sch) {
      let _sch = getCompilingSchema.call(this, sch);
      if (_sch)
        return _sch;
      let rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId), { es5, lines } = this.opts.code, { ownProperties } = this.opts, gen = new codegen_1.CodeGen(this.scope, { es5, lines, ownProperties }), _ValidationError;
      sch.$async && (_ValidationError = gen.scopeValue("Error", {
        ref: validation_error_1.default,
        code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
      }));
      let validateName = gen.scopeName("validate");
      sch.validateName = validateName;
      let schemaCxt = {
        gen,
        allErrors: this.opts.allErrors,
        data: names_1.default.data,
        parentData: names_1.default.parentData,
        parentDataProperty: names_1.default.parentDataProperty,
        dataNames: [names_1.default.data],
        dataPathArr: [codegen_1.nil],
        // TODO can its length be used as dataLevel if nil is removed?
        dataLevel: 0,
        dataTypes: [],
        definedProperties: /* @__PURE__ */ new Set(),
        topSchemaRef: gen.scopeValue("schema", this.opts.code.source === !0 ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) } : { ref: sch.schema }),
        validateName,
        ValidationError: _ValidationError,
        schema: sch.schema,
        schemaEnv: sch,
        rootId,
        baseId: sch.baseId || rootId,
        schemaPath: codegen_1.nil,
        errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
        errorPath: (0, codegen_1._)`""`,
        opts: this.opts,
        self: this
      }, sourceCode;
      try {
        this._compilations.add(sch), (0, validate_1.validateFunctionCode)(schemaCxt), gen.optimize(this.opts.code.optimize);
        let validateCode = gen.toString();
        sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`, this.opts.code.process && (sourceCode = this.opts.code.process(sourceCode, sch));
        let validate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode)(this, this.scope.get());
        if (this.scope.value(validateName, { ref: validate }), validate.errors = null, validate.schema = sch.schema, validate.schemaEnv = sch, sch.$async && (validate.$async = !0), this.opts.code.source === !0 && (validate.source = { validateName, validateCode, scopeValues: gen._values }), this.opts.unevaluated) {
          let { props, items } = schemaCxt;
          validate.evaluated = {
            props: props instanceof codegen_1.Name ? void 0 : props,
            items: items instanceof codegen_1.Name ? void 0 : items,
            dynamicProps: props instanceof codegen_1.Name,
            dynamicItems: items instanceof codegen_1.Name
          }, validate.source && (validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated));
        }
        return sch.validate = validate, sch;
      } catch (e) {
        throw delete sch.validate, delete sch.validateName, sourceCode && this.logger.error("Error compiling schema, function code:", sourceCode), e;
      } finally {
        this._compilations.delete(sch);
      }
    }
    exports.compileSchema = compileSchema;
    function resolveRef(root, baseId, ref) {
      var _a;
      ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
      let schOrFunc = root.refs[ref];
      if (schOrFunc)
        return schOrFunc;
      let _sch = resolve8.call(this, root, ref);
      if (_sch === void 0) {
        let schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref], { schemaId } = this.opts;
        schema && (_sch = new SchemaEnv({ schema, schemaId, root, baseId }));
      }
      if (_sch !== void 0)
        return root.refs[ref] = inlineOrCompile.call(this, _sch);
    }
    exports.resolveRef = resolveRef;
    function inlineOrCompile(sch) {
      return (0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs) ? sch.schema : sch.validate ? sch : compileSchema.call(this, sch);
    }
    function getCompilingSchema(schEnv) {
      for (let sch of this._compilations)
        if (sameSchemaEnv(sch, schEnv))
          return sch;
    }
    exports.getCompilingSchema = getCompilingSchema;
    function sameSchemaEnv(s1, s2) {
      return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
    }
    function resolve8(root, ref) {
      let sch;
      for (; typeof (sch = this.refs[ref]) == "string"; )
        ref = sch;
      return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
    }
    function resolveSchema(root, ref) {
      let p = this.opts.uriResolver.parse(ref), refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p), baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
      if (Object.keys(root.schema).length > 0 && refPath === baseId)
        return getJsonPointer.call(this, p, root);
      let id = (0, resolve_1.normalizeId)(refPath), schOrRef = this.refs[id] || this.schemas[id];
      if (typeof schOrRef == "string") {
        let sch = resolveSchema.call(this, root, schOrRef);
        return typeof sch?.schema != "object" ? void 0 : getJsonPointer.call(this, p, sch);
      }
      if (typeof schOrRef?.schema == "object") {
        if (schOrRef.validate || compileSchema.call(this, schOrRef), id === (0, resolve_1.normalizeId)(ref)) {
          let { schema } = schOrRef, { schemaId } = this.opts, schId = schema[schemaId];
          return schId && (baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId)), new SchemaEnv({ schema, schemaId, root, baseId });
        }
        return getJsonPointer.call(this, p, schOrRef);
      }
    }
    exports.resolveSchema = resolveSchema;
    var PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
      "properties",
      "patternProperties",
      "enum",
      "dependencies",
      "definitions"
    ]);
    function getJsonPointer(parsedRef, { baseId, schema, root }) {
      var _a;
      if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/")
        return;
      for (let part of parsedRef.fragment.slice(1).split("/")) {
        if (typeof schema == "boolean")
          return;
        let partSchema = schema[(0, util_1.unescapeFragment)(part)];
        if (partSchema === void 0)
          return;
        schema = partSchema;
        let schId = typeof schema == "object" && schema[this.opts.schemaId];
        !PREVENT_SCOPE_CHANGE.has(part) && schId && (baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId));
      }
      let env;
      if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
        let $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
        env = resolveSchema.call(this, root, $ref);
      }
      let { schemaId } = this.opts;
      if (env = env || new SchemaEnv({ schema, schemaId, root, baseId }), env.schema !== env.root.schema)
        return env;
    }
  }
});

// node_modules/ajv/dist/refs/data.json
var require_data = __commonJS({
  "node_modules/ajv/dist/refs/data.json"(exports, module) {
    module.exports = {
      $id: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
      description: "Meta-schema for $data reference (JSON AnySchema extension proposal)",
      type: "object",
      required: ["$data"],
      properties: {
        $data: {
          type: "string",
          anyOf: [{ format: "relative-json-pointer" }, { format: "json-pointer" }]
        }
      },
      additionalProperties: !1
    };
  }
});

// node_modules/fast-uri/lib/utils.js
var require_utils = __commonJS({
  "node_modules/fast-uri/lib/utils.js"(exports, module) {
    "use strict";
    var isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu), isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u), isPort = RegExp.prototype.test.bind(/^\d*$/u), isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu), isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu), isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u), isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u), isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u), BYTE_HEX = new Array(256);
    {
      let HEX_DIGITS = "0123456789ABCDEF";
      for (let i = 0; i < 256; i++)
        BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
    }
    function percentEncodeNonAscii(cp) {
      return cp < 2048 ? BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63] : cp < 65536 ? BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63] : BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
    }
    function stringArrayToHexStripped(input) {
      let acc = "", code3 = 0, i = 0;
      for (i = 0; i < input.length; i++)
        if (code3 = input[i].charCodeAt(0), code3 !== 48) {
          if (!(code3 >= 48 && code3 <= 57 || code3 >= 65 && code3 <= 70 || code3 >= 97 && code3 <= 102))
            return "";
          acc += input[i];
          break;
        }
      for (i += 1; i < input.length; i++) {
        if (code3 = input[i].charCodeAt(0), !(code3 >= 48 && code3 <= 57 || code3 >= 65 && code3 <= 70 || code3 >= 97 && code3 <= 102))
          return "";
        acc += input[i];
      }
      return acc;
    }
    var isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/), isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/), isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/), nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
    function isZoneIdentifier(zone) {
      if (zone.length === 0) return !1;
      for (let i = 0; i < zone.length; i++)
        if (!isZoneCharacter(zone[i])) {
          if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
            i += 2;
            continue;
          }
          return !1;
        }
      return !0;
    }
    function compressIPv6ZeroRun(hextets) {
      let bestStart = -1, bestLength = 0, runStart = -1, runLength = 0;
      for (let i = 0; i < hextets.length; i++)
        hextets[i] === "0" ? (runStart === -1 && (runStart = i), runLength++, runLength > bestLength && (bestLength = runLength, bestStart = runStart)) : (runStart = -1, runLength = 0);
      if (bestLength < 2) return hextets.join(":");
      let head = hextets.slice(0, bestStart).join(":"), tail = hextets.slice(bestStart + bestLength).join(":");
      return head + "::" + tail;
    }
    function normalizeIPv6Address(input) {
      let compression = input.indexOf("::");
      if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return;
      let left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":"), right = compression === -1 ? [] : input.slice(compression + 2).split(":");
      compression !== -1 && (left.length === 1 && left[0] === "" && (left.length = 0), right.length === 1 && right[0] === "" && (right.length = 0));
      let parts = left.concat(right), hextetCount = 0;
      for (let i = 0; i < parts.length; i++) {
        let part = parts[i];
        if (part === "") return;
        if (part.indexOf(".") !== -1) {
          if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return;
          hextetCount += 2;
          continue;
        }
        if (!isHextet(part)) return;
        parts[i] = parseInt(part, 16).toString(16), hextetCount++;
      }
      if (compression === -1)
        return hextetCount !== 8 ? void 0 : compressIPv6ZeroRun(parts);
      if (hextetCount >= 8) return;
      let expanded = parts.slice(0, left.length);
      for (let i = hextetCount; i < 8; i++) expanded.push("0");
      for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
      return compressIPv6ZeroRun(expanded);
    }
    function normalizeIPv6(host) {
      let bracketed = host[0] === "[" && host[host.length - 1] === "]";
      if ((host[0] === "[" || host[host.length - 1] === "]") && !bracketed) return { host, isIPV6: !1, error: !0 };
      let input = bracketed ? host.slice(1, -1) : host;
      if (bracketed && isIPvFuture(input))
        return input = input.toLowerCase(), { host: `[${input}]`, escapedHost: input, isIPV6: !1, isIPVFuture: !0 };
      if (findToken2(input, ":") < 2)
        return { host, isIPV6: !1, error: bracketed };
      let zoneIdentifier = "", zoneSeparator = input.indexOf("%");
      if (zoneSeparator !== -1) {
        let separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
        if (zoneIdentifier = input.slice(zoneSeparator + separatorLength), !isZoneIdentifier(zoneIdentifier)) return { host, isIPV6: !1, error: !0 };
        input = input.slice(0, zoneSeparator);
      }
      let address = normalizeIPv6Address(input);
      return address === void 0 ? { host, isIPV6: !1, error: !0 } : {
        host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
        escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
        isIPV6: !0
      };
    }
    function findToken2(str, token2) {
      let ind = 0;
      for (let i = 0; i < str.length; i++)
        str[i] === token2 && ind++;
      return ind;
    }
    function removeDotSegments(path) {
      let input = path, output = [], nextSlash = -1, len = 0;
      for (; len = input.length; ) {
        if (len === 1) {
          if (input === ".")
            break;
          if (input === "/") {
            output.push("/");
            break;
          } else {
            output.push(input);
            break;
          }
        } else if (len === 2) {
          if (input[0] === ".") {
            if (input[1] === ".")
              break;
            if (input[1] === "/") {
              input = input.slice(2);
              continue;
            }
          } else if (input[0] === "/" && (input[1] === "." || input[1] === "/")) {
            output.push("/");
            break;
          }
        } else if (len === 3 && input === "/..") {
          output.length !== 0 && output.pop(), output.push("/");
          break;
        }
        if (input[0] === ".") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(3);
              continue;
            }
          } else if (input[1] === "/") {
            input = input.slice(2);
            continue;
          }
        } else if (input[0] === "/" && input[1] === ".") {
          if (input[2] === "/") {
            input = input.slice(2);
            continue;
          } else if (input[2] === "." && input[3] === "/") {
            input = input.slice(3), output.length !== 0 && output.pop();
            continue;
          }
        }
        if ((nextSlash = input.indexOf("/", 1)) === -1) {
          output.push(input);
          break;
        } else
          output.push(input.slice(0, nextSlash)), input = input.slice(nextSlash);
      }
      return output.join("");
    }
    function removeDotSegmentsRelative(path) {
      if (path === "" || path[0] === "/")
        return removeDotSegments(path);
      let segments = path.split("/"), last = segments.length - 1, output = [], trailingDirectory = !1;
      for (let i = 0; i <= last; i++) {
        let segment = segments[i];
        segment === "." || segment === ".." ? (segment === ".." && (output.length !== 0 && output[output.length - 1] !== ".." ? output.pop() : output.push("..")), trailingDirectory = i === last) : output.push(segment);
      }
      return trailingDirectory && output[output.length - 1] !== ".." && output.push(""), (output.length === 0 || output[0] === "" || output[0].includes(":")) && output.unshift("."), output.join("/");
    }
    var HOST_DELIMS = { "@": "%40", "/": "%2F", "?": "%3F", "#": "%23", ":": "%3A" }, HOST_DELIM_RE = /[@/?#:]/g, HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
    function reescapeHostDelimiters(host, isIP) {
      let re2 = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
      return re2.lastIndex = 0, host.replace(re2, (ch) => HOST_DELIMS[ch]);
    }
    function normalizePercentEncoding(input, decodeUnreserved = !1) {
      if (input.indexOf("%") === -1)
        return input;
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(), decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            decodeUnreserved && isUnreserved(decoded) ? output += decoded : output += "%" + normalizedHex, i += 2;
            continue;
          }
        }
        output += input[i];
      }
      return output;
    }
    function normalizePathEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(), decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            decoded !== "." && isUnreserved(decoded) ? output += decoded : output += "%" + normalizedHex, i += 2;
            continue;
          }
        }
        if (isPathCharacter(ch))
          output += ch;
        else {
          let code3 = input.charCodeAt(i);
          if (code3 < 128)
            output += isEscapeSafe(code3) ? ch : BYTE_HEX[code3];
          else if (code3 < 55296 || code3 > 57343)
            output += percentEncodeNonAscii(code3);
          else if (code3 <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343 ? (output += percentEncodeNonAscii(65536 + (code3 - 55296 << 10) + (low - 56320)), i++) : output += percentEncodeNonAscii(65533);
          } else
            output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function serializePathEncoding(input, pathNoScheme = !1) {
      let output = "", firstSegment = pathNoScheme && input[0] !== "/";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase(), i += 2;
            continue;
          }
        }
        if (ch === "/" && (firstSegment = !1), isPathCharacter(ch) && (ch !== ":" || !firstSegment))
          output += ch;
        else {
          let code3 = input.charCodeAt(i);
          if (code3 < 128)
            output += BYTE_HEX[code3];
          else if (code3 < 55296 || code3 > 57343)
            output += percentEncodeNonAscii(code3);
          else if (code3 <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343 ? (output += percentEncodeNonAscii(65536 + (code3 - 55296 << 10) + (low - 56320)), i++) : output += percentEncodeNonAscii(65533);
          } else
            output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function encodeComponent(input, isAllowed) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase(), i += 2;
            continue;
          }
        }
        if (isAllowed(ch))
          output += ch;
        else {
          let code3 = input.charCodeAt(i);
          if (code3 < 128)
            output += BYTE_HEX[code3];
          else if (code3 < 55296 || code3 > 57343)
            output += percentEncodeNonAscii(code3);
          else if (code3 <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343 ? (output += percentEncodeNonAscii(65536 + (code3 - 55296 << 10) + (low - 56320)), i++) : output += percentEncodeNonAscii(65533);
          } else
            output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function encodeUserinfo(input) {
      return encodeComponent(input, isUserinfoCharacter);
    }
    function encodeQuery(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function encodeFragment(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function isEscapeSafe(cp) {
      return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
    }
    function normalizeQueryFragmentEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(), decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            isUnreserved(decoded) ? output += decoded : output += "%" + normalizedHex, i += 2;
            continue;
          }
        }
        if (isQueryFragmentCharacter(ch))
          output += ch;
        else {
          let code3 = input.charCodeAt(i);
          if (code3 < 128)
            output += isEscapeSafe(code3) ? ch : BYTE_HEX[code3];
          else if (code3 < 55296 || code3 > 57343)
            output += percentEncodeNonAscii(code3);
          else if (code3 <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343 ? (output += percentEncodeNonAscii(65536 + (code3 - 55296 << 10) + (low - 56320)), i++) : output += percentEncodeNonAscii(65533);
          } else
            output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function escapePreservingEscapes(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase(), i += 2;
            continue;
          }
        }
        output += escape(input[i]);
      }
      return output;
    }
    function recomposeAuthority(component) {
      let uriTokens = [];
      if (component.userinfo !== void 0 && (uriTokens.push(encodeUserinfo(component.userinfo)), uriTokens.push("@")), component.host !== void 0) {
        let host = component.host;
        if (!isIPv4(host)) {
          let ipV6res = normalizeIPv6(host);
          ipV6res.isIPV6 !== !0 && ipV6res.isIPVFuture !== !0 && (host = normalizePercentEncoding(host, !0), ipV6res = normalizeIPv6(host)), ipV6res.isIPV6 === !0 || ipV6res.isIPVFuture === !0 ? host = `[${ipV6res.escapedHost}]` : host = reescapeHostDelimiters(host, !1);
        }
        uriTokens.push(host);
      }
      if (typeof component.port == "number" || typeof component.port == "string") {
        let port = String(component.port);
        if (!isPort(port))
          throw new TypeError("URI port is malformed.");
        uriTokens.push(":"), uriTokens.push(port);
      }
      return uriTokens.length ? uriTokens.join("") : void 0;
    }
    module.exports = {
      nonSimpleDomain,
      recomposeAuthority,
      reescapeHostDelimiters,
      normalizePercentEncoding,
      normalizePathEncoding,
      serializePathEncoding,
      normalizeQueryFragmentEncoding,
      encodeUserinfo,
      encodeQuery,
      encodeFragment,
      escapePreservingEscapes,
      removeDotSegments,
      removeDotSegmentsRelative,
      isIPv4,
      isUUID,
      normalizeIPv6,
      stringArrayToHexStripped
    };
  }
});

// node_modules/fast-uri/lib/schemes.js
var require_schemes = __commonJS({
  "node_modules/fast-uri/lib/schemes.js"(exports, module) {
    "use strict";
    var { isUUID } = require_utils(), URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu, supportedSchemeNames = (
      /** @type {const} */
      [
        "http",
        "https",
        "ws",
        "wss",
        "urn",
        "urn:uuid"
      ]
    );
    function isValidSchemeName(name) {
      return supportedSchemeNames.indexOf(
        /** @type {*} */
        name
      ) !== -1;
    }
    function wsIsSecure(wsComponent) {
      return wsComponent.secure === !0 ? !0 : wsComponent.secure === !1 ? !1 : wsComponent.scheme ? wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S") : !1;
    }
    function httpParse(component) {
      return component.host || (component.error = component.error || "HTTP URIs must have a host."), component;
    }
    function httpSerialize(component) {
      let secure = String(component.scheme).toLowerCase() === "https";
      return (component.port === (secure ? 443 : 80) || component.port === "") && (component.port = void 0), component.path || (component.path = "/"), component;
    }
    function wsParse(wsComponent) {
      return wsComponent.secure = wsIsSecure(wsComponent), wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : ""), wsComponent.path = void 0, wsComponent.query = void 0, wsComponent;
    }
    function wsSerialize(wsComponent) {
      if ((wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") && (wsComponent.port = void 0), typeof wsComponent.secure == "boolean" && (wsComponent.scheme = wsComponent.secure ? "wss" : "ws", wsComponent.secure = void 0), wsComponent.resourceName) {
        let queryIndex = wsComponent.resourceName.indexOf("?"), path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
        wsComponent.path = path && path !== "/" ? path : void 0, wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1), wsComponent.resourceName = void 0;
      }
      return wsComponent.fragment = void 0, wsComponent;
    }
    function urnParse(urnComponent, options) {
      if (!urnComponent.path)
        return urnComponent.error = "URN can not be parsed", urnComponent;
      let matches = urnComponent.path.match(URN_REG);
      if (matches && matches[0] === urnComponent.path) {
        let scheme = options.scheme || urnComponent.scheme || "urn";
        urnComponent.nid = matches[1].toLowerCase(), urnComponent.nss = matches[2];
        let urnScheme = `${scheme}:${options.nid || urnComponent.nid}`, schemeHandler = getSchemeHandler(urnScheme);
        urnComponent.path = void 0, schemeHandler && (urnComponent = schemeHandler.parse(urnComponent, options));
      } else
        urnComponent.error = urnComponent.error || "URN can not be parsed.";
      return urnComponent;
    }
    function urnSerialize(urnComponent, options) {
      if (urnComponent.nid === void 0)
        throw new Error("URN without nid cannot be serialized");
      let scheme = options.scheme || urnComponent.scheme || "urn", nid = urnComponent.nid.toLowerCase(), urnScheme = `${scheme}:${options.nid || nid}`, schemeHandler = getSchemeHandler(urnScheme);
      schemeHandler && (urnComponent = schemeHandler.serialize(urnComponent, options));
      let uriComponent = urnComponent, nss = urnComponent.nss;
      return uriComponent.path = `${nid || options.nid}:${nss}`, options.skipEscape = !0, uriComponent;
    }
    function urnuuidParse(urnComponent, options) {
      let uuidComponent = urnComponent;
      return uuidComponent.uuid = uuidComponent.nss, uuidComponent.nss = void 0, !options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid)) && (uuidComponent.error = uuidComponent.error || "UUID is not valid."), uuidComponent;
    }
    function urnuuidSerialize(uuidComponent) {
      let urnComponent = uuidComponent;
      return urnComponent.nss = (uuidComponent.uuid || "").toLowerCase(), urnComponent;
    }
    var http = (
      /** @type {SchemeHandler} */
      {
        scheme: "http",
        domainHost: !0,
        parse: httpParse,
        serialize: httpSerialize
      }
    ), https = (
      /** @type {SchemeHandler} */
      {
        scheme: "https",
        domainHost: http.domainHost,
        parse: httpParse,
        serialize: httpSerialize
      }
    ), ws2 = (
      /** @type {SchemeHandler} */
      {
        scheme: "ws",
        domainHost: !0,
        parse: wsParse,
        serialize: wsSerialize
      }
    ), wss = (
      /** @type {SchemeHandler} */
      {
        scheme: "wss",
        domainHost: ws2.domainHost,
        parse: ws2.parse,
        serialize: ws2.serialize
      }
    ), urn = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn",
        parse: urnParse,
        serialize: urnSerialize,
        skipNormalize: !0
      }
    ), urnuuid = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn:uuid",
        parse: urnuuidParse,
        serialize: urnuuidSerialize,
        skipNormalize: !0
      }
    ), SCHEMES = (
      /** @type {Record<SchemeName, SchemeHandler>} */
      {
        http,
        https,
        ws: ws2,
        wss,
        urn,
        "urn:uuid": urnuuid
      }
    );
    Object.setPrototypeOf(SCHEMES, null);
    function getSchemeHandler(scheme) {
      return scheme && (SCHEMES[
        /** @type {SchemeName} */
        scheme
      ] || SCHEMES[
        /** @type {SchemeName} */
        scheme.toLowerCase()
      ]) || void 0;
    }
    module.exports = {
      wsIsSecure,
      SCHEMES,
      isValidSchemeName,
      getSchemeHandler
    };
  }
});

// node_modules/fast-uri/index.js
var require_fast_uri = __commonJS({
  "node_modules/fast-uri/index.js"(exports, module) {
    "use strict";
    var { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils(), { SCHEMES, getSchemeHandler } = require_schemes(), VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u, MALFORMED_SCHEME_ERROR = "URI scheme is malformed.", MALFORMED_HOST_ERROR = "URI host is malformed.", FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
    function validateScheme(scheme) {
      let stringScheme = String(scheme);
      if (!VALID_SCHEME.test(stringScheme))
        throw new TypeError(MALFORMED_SCHEME_ERROR);
      return stringScheme;
    }
    function normalize(uri, options) {
      return typeof uri == "string" ? uri = /** @type {T} */
      normalizeString(uri, options) : typeof uri == "object" && (uri = /** @type {T} */
      parse4(serialize(uri, options), options)), uri;
    }
    function resolve8(baseURI, relativeURI, options) {
      let schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" }, {
        parsed: baseParsed,
        malformedAuthorityOrPort: baseMalformed,
        malformedPercentEncoding: baseMalformedPercentEncoding,
        malformedSchemeSpecific: baseMalformedSchemeSpecific,
        malformedHost: baseMalformedHost,
        malformedScheme: baseMalformedScheme
      } = parseWithStatus(baseURI, schemelessOptions), {
        parsed: relativeParsed,
        malformedAuthorityOrPort: relativeMalformed,
        malformedPercentEncoding: relativeMalformedPercentEncoding,
        malformedSchemeSpecific: relativeMalformedSchemeSpecific,
        malformedHost: relativeMalformedHost,
        malformedScheme: relativeMalformedScheme
      } = parseWithStatus(relativeURI, schemelessOptions);
      if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme)
        throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
      let resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, !0), resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme), resolvedHost = resolved.host, resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
      if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP))
        throw new Error(MALFORMED_HOST_ERROR);
      canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
      let encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !new RegExp("\\P{ASCII}", "u").test(resolvedHost);
      if (resolved.error && !encodedASCIIHost)
        throw new Error(resolved.error);
      return schemelessOptions.skipEscape = !0, serialize(resolved, schemelessOptions);
    }
    function resolveComponent(base, relative3, options, skipNormalization) {
      let target2 = {};
      if (skipNormalization || (base = parse4(serialize(base, options), options), relative3 = parse4(serialize(relative3, options), options)), options = options || {}, !options.tolerant && relative3.scheme)
        target2.scheme = relative3.scheme, target2.userinfo = relative3.userinfo, target2.host = relative3.host, target2.port = relative3.port, target2.path = removeDotSegments(relative3.path || ""), target2.query = relative3.query;
      else {
        if (relative3.userinfo !== void 0 || relative3.host !== void 0 || relative3.port !== void 0)
          target2.userinfo = relative3.userinfo, target2.host = relative3.host, target2.port = relative3.port, target2.path = removeDotSegments(relative3.path || ""), target2.query = relative3.query;
        else {
          if (!relative3.path)
            target2.path = base.path, relative3.query !== void 0 ? target2.query = relative3.query : target2.query = base.query;
          else {
            if (relative3.path[0] === "/")
              target2.path = removeDotSegments(relative3.path);
            else {
              let baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
              baseHasAuthority && !base.path ? target2.path = "/" + relative3.path : base.path ? target2.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative3.path : target2.path = relative3.path, target2.path = base.scheme === void 0 && !baseHasAuthority && target2.path[0] !== "/" ? removeDotSegmentsRelative(target2.path) : removeDotSegments(target2.path);
            }
            target2.query = relative3.query;
          }
          target2.userinfo = base.userinfo, target2.host = base.host, target2.port = base.port;
        }
        target2.scheme = base.scheme;
      }
      return target2.fragment = relative3.fragment, target2;
    }
    function equal(uriA, uriB, options) {
      let normalizedA = normalizeComparableURI(uriA, options), normalizedB = normalizeComparableURI(uriB, options);
      return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
    }
    function serialize(cmpts, opts) {
      let component = {
        host: cmpts.host,
        scheme: cmpts.scheme,
        userinfo: cmpts.userinfo,
        port: cmpts.port,
        path: cmpts.path,
        query: cmpts.query,
        nid: cmpts.nid,
        nss: cmpts.nss,
        uuid: cmpts.uuid,
        fragment: cmpts.fragment,
        reference: cmpts.reference,
        resourceName: cmpts.resourceName,
        secure: cmpts.secure,
        error: ""
      }, options = Object.assign({}, opts), uriTokens = [];
      component.scheme && (component.scheme = validateScheme(component.scheme));
      let schemeHandler = getSchemeHandler(options.scheme || component.scheme);
      schemeHandler && schemeHandler.serialize && schemeHandler.serialize(component, options);
      let hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0, schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority, pathNoScheme = !options.skipEscape && schemelessReference;
      component.path !== void 0 && (options.skipEscape ? component.path = normalizePercentEncoding(component.path) : component.path = serializePathEncoding(component.path, pathNoScheme)), options.reference !== "suffix" && component.scheme && (component.scheme = validateScheme(component.scheme), uriTokens.push(component.scheme, ":"));
      let authority = recomposeAuthority(component);
      if (authority !== void 0 && (options.reference !== "suffix" && uriTokens.push("//"), uriTokens.push(authority), component.path && component.path[0] !== "/" && uriTokens.push("/")), component.path !== void 0) {
        let s = component.path;
        !options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath) && (s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s)), schemelessReference && (s = serializePathEncoding(s, !0)), authority === void 0 && s[0] === "/" && s[1] === "/" && (s = "/%2F" + s.slice(2)), uriTokens.push(s);
      }
      return component.query !== void 0 && uriTokens.push("?", encodeQuery(component.query)), component.fragment !== void 0 && uriTokens.push("#", encodeFragment(component.fragment)), uriTokens.join("");
    }
    var URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u, AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/, AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
    function getParseError(parsed, matches) {
      if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/")
        return 'URI path must start with "/" when authority is present.';
      if (typeof parsed.port == "number" && (parsed.port < 0 || parsed.port > 65535))
        return "URI port is malformed.";
    }
    function hasMalformedPercentEncoding(component) {
      if (component === void 0) return !1;
      let percent = component.indexOf("%");
      for (; percent !== -1; ) {
        if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3)))
          return !0;
        percent = component.indexOf("%", percent + 3);
      }
      return !1;
    }
    function isIPLiteral(host) {
      return host[0] === "[" && host[host.length - 1] === "]";
    }
    function hasMalformedComponentPercentEncoding(matches) {
      let host = matches[4];
      return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
    }
    function canonicalizeHost(parsed, options, schemeHandler, isIP) {
      if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP))
        return parsed.error = parsed.error || MALFORMED_HOST_ERROR, !0;
      if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === !1 && nonSimpleDomain(parsed.host)) {
        let url;
        try {
          url = new URL("http://" + parsed.host);
        } catch (e) {
          return parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e, !0;
        }
        if (!isHostOnlyURL(url))
          return parsed.error = parsed.error || MALFORMED_HOST_ERROR, !0;
        parsed.host = url.hostname;
      }
      return !1;
    }
    function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
      return !!(parsed.host && isIP === !1 && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host));
    }
    function isHostOnlyURL(url) {
      return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
    }
    function parseWithStatus(uri, opts) {
      let options = Object.assign({}, opts), parsed = {
        scheme: void 0,
        userinfo: void 0,
        host: "",
        port: void 0,
        path: "",
        query: void 0,
        fragment: void 0
      }, malformedAuthorityOrPort = !1, malformedPercentEncoding = !1, malformedSchemeSpecific = !1, malformedHost = !1, malformedIPLiteral = !1, malformedScheme = !1, isIP = !1;
      options.reference === "suffix" && (options.scheme ? uri = options.scheme + ":" + uri : uri = "//" + uri);
      let authorityMatch = uri.match(AUTHORITY_PREFIX);
      authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1 && (parsed.error = "URI authority must not contain a literal backslash.", malformedAuthorityOrPort = !0);
      let introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
      if (introducerMatch !== null) {
        let region = introducerMatch[1], normalizedRegion = region.replace(/[\t\n\r]/g, "");
        normalizedRegion.length >= 2 && (normalizedRegion.slice(0, 2) !== "//" ? (parsed.error = parsed.error || "URI authority must not contain a literal backslash.", malformedAuthorityOrPort = !0) : region.length !== normalizedRegion.length && (parsed.error = parsed.error || "URI authority introducer must not contain whitespace.", malformedAuthorityOrPort = !0));
      }
      let matches = uri.match(URI_PARSE);
      if (matches) {
        parsed.scheme = matches[1], parsed.userinfo = matches[3], parsed.host = matches[4], parsed.port = parseInt(matches[5], 10), parsed.path = matches[6] || "", parsed.query = matches[7], parsed.fragment = matches[8], parsed.scheme !== void 0 && (VALID_SCHEME.test(parsed.scheme) ? parsed.scheme = parsed.scheme.toLowerCase() : (parsed.error = parsed.error || MALFORMED_SCHEME_ERROR, malformedScheme = !0)), malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches), malformedPercentEncoding && (parsed.error = parsed.error || "URI contains malformed percent-encoding."), isNaN(parsed.port) && (parsed.port = matches[5]);
        let parseError = getParseError(parsed, matches);
        if (parseError !== void 0 && (parsed.error = parsed.error || parseError, malformedAuthorityOrPort = !0), parsed.host)
          if (isIPv4(parsed.host) === !1) {
            let bracketedIPLiteral = isIPLiteral(parsed.host), hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1, ipv6result = normalizeIPv6(parsed.host);
            isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === !0, malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === !0), parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase(), malformedIPLiteral && (parsed.error = parsed.error || MALFORMED_HOST_ERROR, malformedAuthorityOrPort = !0);
          } else
            isIP = !0;
        parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path ? parsed.reference = "same-document" : parsed.scheme === void 0 ? parsed.reference = "relative" : parsed.fragment === void 0 ? parsed.reference = "absolute" : parsed.reference = "uri", options.reference && options.reference !== "suffix" && options.reference !== parsed.reference && (parsed.error = parsed.error || "URI is not a " + options.reference + " reference.");
        let schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
        if (malformedIPLiteral || (malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP)), uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
          let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, !0);
          isIP || (host = normalizePercentEncoding(host.toLowerCase())), parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
        }
        (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) && (parsed.path && (parsed.path = normalizePathEncoding(parsed.path)), parsed.query && (parsed.query = normalizeQueryFragmentEncoding(parsed.query)), parsed.fragment && (parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment))), schemeHandler && schemeHandler.parse && (schemeHandler.parse(parsed, options), schemeHandler === SCHEMES.urn && parsed.nid === void 0 && (malformedSchemeSpecific = !0));
      } else
        parsed.error = parsed.error || "URI can not be parsed.";
      return { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme };
    }
    function parse4(uri, opts) {
      return parseWithStatus(uri, opts).parsed;
    }
    function normalizeString(uri, opts) {
      return normalizeStringWithStatus(uri, opts).normalized;
    }
    function normalizeStringWithStatus(uri, opts) {
      let { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
      return {
        normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme
      };
    }
    function normalizeComparableURI(uri, opts) {
      if (typeof uri != "string" && typeof uri != "object")
        return;
      let value;
      try {
        value = typeof uri == "string" ? uri : serialize(uri, opts);
      } catch {
        return;
      }
      let { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
      return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
    }
    var fastUri = {
      SCHEMES,
      normalize,
      resolve: resolve8,
      resolveComponent,
      equal,
      serialize,
      parse: parse4
    };
    module.exports = fastUri;
    module.exports.default = fastUri;
    module.exports.fastUri = fastUri;
  }
});

// node_modules/ajv/dist/runtime/uri.js
var require_uri = __commonJS({
  "node_modules/ajv/dist/runtime/uri.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var uri = require_fast_uri();
    uri.code = 'require("ajv/dist/runtime/uri").default';
    exports.default = uri;
  }
});

// node_modules/ajv/dist/core.js
var require_core = __commonJS({
  "node_modules/ajv/dist/core.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: !0, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: !0, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: !0, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: !0, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: !0, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: !0, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: !0, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error(), ref_error_1 = require_ref_error(), rules_1 = require_rules(), compile_1 = require_compile(), codegen_2 = require_codegen(), resolve_1 = require_resolve(), dataType_1 = require_dataType(), util_1 = require_util(), $dataRefSchema = require_data(), uri_1 = require_uri(), defaultRegExp = (str, flags) => new RegExp(str, flags);
    defaultRegExp.code = "new RegExp";
    var META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"], EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
      "validate",
      "serialize",
      "parse",
      "wrapper",
      "root",
      "schema",
      "keyword",
      "pattern",
      "formats",
      "validate$data",
      "func",
      "obj",
      "Error"
    ]), removedOptions = {
      errorDataPath: "",
      format: "`validateFormats: false` can be used instead.",
      nullable: '"nullable" keyword is supported by default.',
      jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
      extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
      missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
      processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
      sourceCode: "Use option `code: {source: true}`",
      strictDefaults: "It is default now, see option `strict`.",
      strictKeywords: "It is default now, see option `strict`.",
      uniqueItems: '"uniqueItems" keyword is always validated.',
      unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
      cache: "Map is used as cache, schema object as key.",
      serialize: "Map is used as cache, schema object as key.",
      ajvErrors: "It is default now."
    }, deprecatedOptions = {
      ignoreKeywordsWithRef: "",
      jsPropertySyntax: "",
      unicode: '"minLength"/"maxLength" account for unicode characters by default.'
    }, MAX_EXPRESSION = 200;
    function requiredOptions(o) {
      var _a, _b, _c, _d, _e2, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s2, _t2, _u, _v, _w, _x, _y, _z, _0;
      let s = o.strict, _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize, optimize = _optz === !0 || _optz === void 0 ? 1 : _optz || 0, regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp, uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
      return {
        strictSchema: (_f = (_e2 = o.strictSchema) !== null && _e2 !== void 0 ? _e2 : s) !== null && _f !== void 0 ? _f : !0,
        strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : !0,
        strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
        strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
        strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : !1,
        code: o.code ? { ...o.code, optimize, regExp } : { optimize, regExp },
        loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
        loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
        meta: (_s2 = o.meta) !== null && _s2 !== void 0 ? _s2 : !0,
        messages: (_t2 = o.messages) !== null && _t2 !== void 0 ? _t2 : !0,
        inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : !0,
        schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
        addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : !0,
        validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : !0,
        validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : !0,
        unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : !0,
        int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : !0,
        uriResolver
      };
    }
    var Ajv = class {
      constructor(opts = {}) {
        this.schemas = {}, this.refs = {}, this.formats = /* @__PURE__ */ Object.create(null), this._compilations = /* @__PURE__ */ new Set(), this._loading = {}, this._cache = /* @__PURE__ */ new Map(), opts = this.opts = { ...opts, ...requiredOptions(opts) };
        let { es5, lines } = this.opts.code;
        this.scope = new codegen_2.ValueScope({ scope: {}, prefixes: EXT_SCOPE_NAMES, es5, lines }), this.logger = getLogger(opts.logger);
        let formatOpt = opts.validateFormats;
        opts.validateFormats = !1, this.RULES = (0, rules_1.getRules)(), checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED"), checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn"), this._metaOpts = getMetaSchemaOptions.call(this), opts.formats && addInitialFormats.call(this), this._addVocabularies(), this._addDefaultMetaSchema(), opts.keywords && addInitialKeywords.call(this, opts.keywords), typeof opts.meta == "object" && this.addMetaSchema(opts.meta), addInitialSchemas.call(this), opts.validateFormats = formatOpt;
      }
      _addVocabularies() {
        this.addKeyword("$async");
      }
      _addDefaultMetaSchema() {
        let { $data, meta, schemaId } = this.opts, _dataRefSchema = $dataRefSchema;
        schemaId === "id" && (_dataRefSchema = { ...$dataRefSchema }, _dataRefSchema.id = _dataRefSchema.$id, delete _dataRefSchema.$id), meta && $data && this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], !1);
      }
      defaultMeta() {
        let { meta, schemaId } = this.opts;
        return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
      }
      validate(schemaKeyRef, data) {
        let v2;
        if (typeof schemaKeyRef == "string") {
          if (v2 = this.getSchema(schemaKeyRef), !v2)
            throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
        } else
          v2 = this.compile(schemaKeyRef);
        let valid = v2(data);
        return "$async" in v2 || (this.errors = v2.errors), valid;
      }
      compile(schema, _meta) {
        let sch = this._addSchema(schema, _meta);
        return sch.validate || this._compileSchemaEnv(sch);
      }
      compileAsync(schema, meta) {
        if (typeof this.opts.loadSchema != "function")
          throw new Error("options.loadSchema should be a function");
        let { loadSchema } = this.opts;
        return runCompileAsync.call(this, schema, meta);
        async function runCompileAsync(_schema, _meta) {
          await loadMetaSchema.call(this, _schema.$schema);
          let sch = this._addSchema(_schema, _meta);
          return sch.validate || _compileAsync.call(this, sch);
        }
        async function loadMetaSchema($ref) {
          $ref && !this.getSchema($ref) && await runCompileAsync.call(this, { $ref }, !0);
        }
        async function _compileAsync(sch) {
          try {
            return this._compileSchemaEnv(sch);
          } catch (e) {
            if (!(e instanceof ref_error_1.default))
              throw e;
            return checkLoaded.call(this, e), await loadMissingSchema.call(this, e.missingSchema), _compileAsync.call(this, sch);
          }
        }
        function checkLoaded({ missingSchema: ref, missingRef }) {
          if (this.refs[ref])
            throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
        }
        async function loadMissingSchema(ref) {
          let _schema = await _loadSchema.call(this, ref);
          this.refs[ref] || await loadMetaSchema.call(this, _schema.$schema), this.refs[ref] || this.addSchema(_schema, ref, meta);
        }
        async function _loadSchema(ref) {
          let p = this._loading[ref];
          if (p)
            return p;
          try {
            return await (this._loading[ref] = loadSchema(ref));
          } finally {
            delete this._loading[ref];
          }
        }
      }
      // Adds schema to the instance
      addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
        if (Array.isArray(schema)) {
          for (let sch of schema)
            this.addSchema(sch, void 0, _meta, _validateSchema);
          return this;
        }
        let id;
        if (typeof schema == "object") {
          let { schemaId } = this.opts;
          if (id = schema[schemaId], id !== void 0 && typeof id != "string")
            throw new Error(`schema ${schemaId} must be string`);
        }
        return key = (0, resolve_1.normalizeId)(key || id), this._checkUnique(key), this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, !0), this;
      }
      // Add schema that will be used to validate other schemas
      // options in META_IGNORE_OPTIONS are alway set to false
      addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
        return this.addSchema(schema, key, !0, _validateSchema), this;
      }
      //  Validate schema against its meta-schema
      validateSchema(schema, throwOrLogError) {
        if (typeof schema == "boolean")
          return !0;
        let $schema;
        if ($schema = schema.$schema, $schema !== void 0 && typeof $schema != "string")
          throw new Error("$schema must be a string");
        if ($schema = $schema || this.opts.defaultMeta || this.defaultMeta(), !$schema)
          return this.logger.warn("meta-schema not available"), this.errors = null, !0;
        let valid = this.validate($schema, schema);
        if (!valid && throwOrLogError) {
          let message = "schema is invalid: " + this.errorsText();
          if (this.opts.validateSchema === "log")
            this.logger.error(message);
          else
            throw new Error(message);
        }
        return valid;
      }
      // Get compiled schema by `key` or `ref`.
      // (`key` that was passed to `addSchema` or full schema reference - `schema.$id` or resolved id)
      getSchema(keyRef) {
        let sch;
        for (; typeof (sch = getSchEnv.call(this, keyRef)) == "string"; )
          keyRef = sch;
        if (sch === void 0) {
          let { schemaId } = this.opts, root = new compile_1.SchemaEnv({ schema: {}, schemaId });
          if (sch = compile_1.resolveSchema.call(this, root, keyRef), !sch)
            return;
          this.refs[keyRef] = sch;
        }
        return sch.validate || this._compileSchemaEnv(sch);
      }
      // Remove cached schema(s).
      // If no parameter is passed all schemas but meta-schemas are removed.
      // If RegExp is passed all schemas with key/id matching pattern but meta-schemas are removed.
      // Even if schema is referenced by other schemas it still can be removed as other schemas have local references.
      removeSchema(schemaKeyRef) {
        if (schemaKeyRef instanceof RegExp)
          return this._removeAllSchemas(this.schemas, schemaKeyRef), this._removeAllSchemas(this.refs, schemaKeyRef), this;
        switch (typeof schemaKeyRef) {
          case "undefined":
            return this._removeAllSchemas(this.schemas), this._removeAllSchemas(this.refs), this._cache.clear(), this;
          case "string": {
            let sch = getSchEnv.call(this, schemaKeyRef);
            return typeof sch == "object" && this._cache.delete(sch.schema), delete this.schemas[schemaKeyRef], delete this.refs[schemaKeyRef], this;
          }
          case "object": {
            let cacheKey = schemaKeyRef;
            this._cache.delete(cacheKey);
            let id = schemaKeyRef[this.opts.schemaId];
            return id && (id = (0, resolve_1.normalizeId)(id), delete this.schemas[id], delete this.refs[id]), this;
          }
          default:
            throw new Error("ajv.removeSchema: invalid parameter");
        }
      }
      // add "vocabulary" - a collection of keywords
      addVocabulary(definitions) {
        for (let def of definitions)
          this.addKeyword(def);
        return this;
      }
      addKeyword(kwdOrDef, def) {
        let keyword;
        if (typeof kwdOrDef == "string")
          keyword = kwdOrDef, typeof def == "object" && (this.logger.warn("these parameters are deprecated, see docs for addKeyword"), def.keyword = keyword);
        else if (typeof kwdOrDef == "object" && def === void 0) {
          if (def = kwdOrDef, keyword = def.keyword, Array.isArray(keyword) && !keyword.length)
            throw new Error("addKeywords: keyword must be string or non-empty array");
        } else
          throw new Error("invalid addKeywords parameters");
        if (checkKeyword.call(this, keyword, def), !def)
          return (0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd)), this;
        keywordMetaschema.call(this, def);
        let definition = {
          ...def,
          type: (0, dataType_1.getJSONTypes)(def.type),
          schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
        };
        return (0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k2) => addRule.call(this, k2, definition) : (k2) => definition.type.forEach((t) => addRule.call(this, k2, definition, t))), this;
      }
      getKeyword(keyword) {
        let rule = this.RULES.all[keyword];
        return typeof rule == "object" ? rule.definition : !!rule;
      }
      // Remove keyword
      removeKeyword(keyword) {
        let { RULES } = this;
        delete RULES.keywords[keyword], delete RULES.all[keyword];
        for (let group of RULES.rules) {
          let i = group.rules.findIndex((rule) => rule.keyword === keyword);
          i >= 0 && group.rules.splice(i, 1);
        }
        return this;
      }
      // Add format
      addFormat(name, format) {
        return typeof format == "string" && (format = new RegExp(format)), this.formats[name] = format, this;
      }
      errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
        return !errors || errors.length === 0 ? "No errors" : errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text, msg) => text + separator + msg);
      }
      $dataMetaSchema(metaSchema, keywordsJsonPointers) {
        let rules = this.RULES.all;
        metaSchema = JSON.parse(JSON.stringify(metaSchema));
        for (let jsonPointer of keywordsJsonPointers) {
          let segments = jsonPointer.split("/").slice(1), keywords = metaSchema;
          for (let seg of segments)
            keywords = keywords[seg];
          for (let key in rules) {
            let rule = rules[key];
            if (typeof rule != "object")
              continue;
            let { $data } = rule.definition, schema = keywords[key];
            $data && schema && (keywords[key] = schemaOrData(schema));
          }
        }
        return metaSchema;
      }
      _removeAllSchemas(schemas, regex) {
        for (let keyRef in schemas) {
          let sch = schemas[keyRef];
          (!regex || regex.test(keyRef)) && (typeof sch == "string" ? delete schemas[keyRef] : sch && !sch.meta && (this._cache.delete(sch.schema), delete schemas[keyRef]));
        }
      }
      _addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
        let id, { schemaId } = this.opts;
        if (typeof schema == "object")
          id = schema[schemaId];
        else {
          if (this.opts.jtd)
            throw new Error("schema must be object");
          if (typeof schema != "boolean")
            throw new Error("schema must be object or boolean");
        }
        let sch = this._cache.get(schema);
        if (sch !== void 0)
          return sch;
        baseId = (0, resolve_1.normalizeId)(id || baseId);
        let localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
        return sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs }), this._cache.set(sch.schema, sch), addSchema && !baseId.startsWith("#") && (baseId && this._checkUnique(baseId), this.refs[baseId] = sch), validateSchema && this.validateSchema(schema, !0), sch;
      }
      _checkUnique(id) {
        if (this.schemas[id] || this.refs[id])
          throw new Error(`schema with key or id "${id}" already exists`);
      }
      _compileSchemaEnv(sch) {
        if (sch.meta ? this._compileMetaSchema(sch) : compile_1.compileSchema.call(this, sch), !sch.validate)
          throw new Error("ajv implementation error");
        return sch.validate;
      }
      _compileMetaSchema(sch) {
        let currentOpts = this.opts;
        this.opts = this._metaOpts;
        try {
          compile_1.compileSchema.call(this, sch);
        } finally {
          this.opts = currentOpts;
        }
      }
    };
    Ajv.ValidationError = validation_error_1.default;
    Ajv.MissingRefError = ref_error_1.default;
    exports.default = Ajv;
    function checkOptions(checkOpts, options, msg, log = "error") {
      for (let key in checkOpts) {
        let opt = key;
        opt in options && this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
      }
    }
    function getSchEnv(keyRef) {
      return keyRef = (0, resolve_1.normalizeId)(keyRef), this.schemas[keyRef] || this.refs[keyRef];
    }
    function addInitialSchemas() {
      let optsSchemas = this.opts.schemas;
      if (optsSchemas)
        if (Array.isArray(optsSchemas))
          this.addSchema(optsSchemas);
        else
          for (let key in optsSchemas)
            this.addSchema(optsSchemas[key], key);
    }
    function addInitialFormats() {
      for (let name in this.opts.formats) {
        let format = this.opts.formats[name];
        format && this.addFormat(name, format);
      }
    }
    function addInitialKeywords(defs) {
      if (Array.isArray(defs)) {
        this.addVocabulary(defs);
        return;
      }
      this.logger.warn("keywords option as map is deprecated, pass array");
      for (let keyword in defs) {
        let def = defs[keyword];
        def.keyword || (def.keyword = keyword), this.addKeyword(def);
      }
    }
    function getMetaSchemaOptions() {
      let metaOpts = { ...this.opts };
      for (let opt of META_IGNORE_OPTIONS)
        delete metaOpts[opt];
      return metaOpts;
    }
    var noLogs = { log() {
    }, warn() {
    }, error() {
    } };
    function getLogger(logger) {
      if (logger === !1)
        return noLogs;
      if (logger === void 0)
        return console;
      if (logger.log && logger.warn && logger.error)
        return logger;
      throw new Error("logger must implement log, warn and error methods");
    }
    var KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
    function checkKeyword(keyword, def) {
      let { RULES } = this;
      if ((0, util_1.eachItem)(keyword, (kwd) => {
        if (RULES.keywords[kwd])
          throw new Error(`Keyword ${kwd} is already defined`);
        if (!KEYWORD_NAME.test(kwd))
          throw new Error(`Keyword ${kwd} has invalid name`);
      }), !!def && def.$data && !("code" in def || "validate" in def))
        throw new Error('$data keyword must have "code" or "validate" function');
    }
    function addRule(keyword, definition, dataType) {
      var _a;
      let post = definition?.post;
      if (dataType && post)
        throw new Error('keyword with "post" flag cannot have "type"');
      let { RULES } = this, ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
      if (ruleGroup || (ruleGroup = { type: dataType, rules: [] }, RULES.rules.push(ruleGroup)), RULES.keywords[keyword] = !0, !definition)
        return;
      let rule = {
        keyword,
        definition: {
          ...definition,
          type: (0, dataType_1.getJSONTypes)(definition.type),
          schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
        }
      };
      definition.before ? addBeforeRule.call(this, ruleGroup, rule, definition.before) : ruleGroup.rules.push(rule), RULES.all[keyword] = rule, (_a = definition.implements) === null || _a === void 0 || _a.forEach((kwd) => this.addKeyword(kwd));
    }
    function addBeforeRule(ruleGroup, rule, before) {
      let i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
      i >= 0 ? ruleGroup.rules.splice(i, 0, rule) : (ruleGroup.rules.push(rule), this.logger.warn(`rule ${before} is not defined`));
    }
    function keywordMetaschema(def) {
      let { metaSchema } = def;
      metaSchema !== void 0 && (def.$data && this.opts.$data && (metaSchema = schemaOrData(metaSchema)), def.validateSchema = this.compile(metaSchema, !0));
    }
    var $dataRef = {
      $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"
    };
    function schemaOrData(schema) {
      return { anyOf: [schema, $dataRef] };
    }
  }
});

// node_modules/ajv/dist/vocabularies/core/id.js
var require_id = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/id.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var def = {
      keyword: "id",
      code() {
        throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID');
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/ref.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.callRef = exports.getValidate = void 0;
    var ref_error_1 = require_ref_error(), code_1 = require_code2(), codegen_1 = require_codegen(), names_1 = require_names(), compile_1 = require_compile(), util_1 = require_util(), def = {
      keyword: "$ref",
      schemaType: "string",
      code(cxt) {
        let { gen, schema: $ref, it: it2 } = cxt, { baseId, schemaEnv: env, validateName, opts, self } = it2, { root } = env;
        if (($ref === "#" || $ref === "#/") && baseId === root.baseId)
          return callRootRef();
        let schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
        if (schOrEnv === void 0)
          throw new ref_error_1.default(it2.opts.uriResolver, baseId, $ref);
        if (schOrEnv instanceof compile_1.SchemaEnv)
          return callValidate(schOrEnv);
        return inlineRefSchema(schOrEnv);
        function callRootRef() {
          if (env === root)
            return callRef(cxt, validateName, env, env.$async);
          let rootName = gen.scopeValue("root", { ref: root });
          return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
        }
        function callValidate(sch) {
          let v2 = getValidate(cxt, sch);
          callRef(cxt, v2, sch, sch.$async);
        }
        function inlineRefSchema(sch) {
          let schName = gen.scopeValue("schema", opts.code.source === !0 ? { ref: sch, code: (0, codegen_1.stringify)(sch) } : { ref: sch }), valid = gen.name("valid"), schCxt = cxt.subschema({
            schema: sch,
            dataTypes: [],
            schemaPath: codegen_1.nil,
            topSchemaRef: schName,
            errSchemaPath: $ref
          }, valid);
          cxt.mergeEvaluated(schCxt), cxt.ok(valid);
        }
      }
    };
    function getValidate(cxt, sch) {
      let { gen } = cxt;
      return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
    }
    exports.getValidate = getValidate;
    function callRef(cxt, v2, sch, $async) {
      let { gen, it: it2 } = cxt, { allErrors, schemaEnv: env, opts } = it2, passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
      $async ? callAsyncRef() : callSyncRef();
      function callAsyncRef() {
        if (!env.$async)
          throw new Error("async schema referenced by sync schema");
        let valid = gen.let("valid");
        gen.try(() => {
          gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v2, passCxt)}`), addEvaluatedFrom(v2), allErrors || gen.assign(valid, !0);
        }, (e) => {
          gen.if((0, codegen_1._)`!(${e} instanceof ${it2.ValidationError})`, () => gen.throw(e)), addErrorsFrom(e), allErrors || gen.assign(valid, !1);
        }), cxt.ok(valid);
      }
      function callSyncRef() {
        cxt.result((0, code_1.callValidateCode)(cxt, v2, passCxt), () => addEvaluatedFrom(v2), () => addErrorsFrom(v2));
      }
      function addErrorsFrom(source) {
        let errs = (0, codegen_1._)`${source}.errors`;
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`), gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
      }
      function addEvaluatedFrom(source) {
        var _a;
        if (!it2.opts.unevaluated)
          return;
        let schEvaluated = (_a = sch?.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
        if (it2.props !== !0)
          if (schEvaluated && !schEvaluated.dynamicProps)
            schEvaluated.props !== void 0 && (it2.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it2.props));
          else {
            let props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
            it2.props = util_1.mergeEvaluated.props(gen, props, it2.props, codegen_1.Name);
          }
        if (it2.items !== !0)
          if (schEvaluated && !schEvaluated.dynamicItems)
            schEvaluated.items !== void 0 && (it2.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it2.items));
          else {
            let items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
            it2.items = util_1.mergeEvaluated.items(gen, items, it2.items, codegen_1.Name);
          }
      }
    }
    exports.callRef = callRef;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/core/index.js
var require_core2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var id_1 = require_id(), ref_1 = require_ref(), core = [
      "$schema",
      "$id",
      "$defs",
      "$vocabulary",
      { keyword: "$comment" },
      "definitions",
      id_1.default,
      ref_1.default
    ];
    exports.default = core;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitNumber.js
var require_limitNumber = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), ops = codegen_1.operators, KWDs = {
      maximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
      minimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
      exclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
      exclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE }
    }, error = {
      message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
      params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
    }, def = {
      keyword: Object.keys(KWDs),
      type: "number",
      schemaType: "number",
      $data: !0,
      error,
      code(cxt) {
        let { keyword, data, schemaCode } = cxt;
        cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
      params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
    }, def = {
      keyword: "multipleOf",
      type: "number",
      schemaType: "number",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, schemaCode, it: it2 } = cxt, prec = it2.opts.multipleOfPrecision, res = gen.let("res"), invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
        cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), ucs2length_1 = require_ucs2length(), error = {
      message({ keyword, schemaCode }) {
        let comp = keyword === "maxLength" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    }, def = {
      keyword: ["maxLength", "minLength"],
      type: "string",
      schemaType: "number",
      $data: !0,
      error,
      code(cxt) {
        let { keyword, data, schemaCode, it: it2 } = cxt, op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT, len = it2.opts.unicode === !1 ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
        cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var code_1 = require_code2(), util_1 = require_util(), codegen_1 = require_codegen(), error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
    }, def = {
      keyword: "pattern",
      type: "string",
      schemaType: "string",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, $data, schema, schemaCode, it: it2 } = cxt, u = it2.opts.unicodeRegExp ? "u" : "";
        if ($data) {
          let { regExp } = it2.opts.code, regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp), valid = gen.let("valid");
          gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, !1)), cxt.fail$data((0, codegen_1._)`!${valid}`);
        } else {
          let regExp = (0, code_1.usePattern)(cxt, schema);
          cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), error = {
      message({ keyword, schemaCode }) {
        let comp = keyword === "maxProperties" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    }, def = {
      keyword: ["maxProperties", "minProperties"],
      type: "object",
      schemaType: "number",
      $data: !0,
      error,
      code(cxt) {
        let { keyword, data, schemaCode } = cxt, op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/required.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var code_1 = require_code2(), codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
      params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
    }, def = {
      keyword: "required",
      type: "object",
      schemaType: "array",
      $data: !0,
      error,
      code(cxt) {
        let { gen, schema, schemaCode, data, $data, it: it2 } = cxt, { opts } = it2;
        if (!$data && schema.length === 0)
          return;
        let useLoop = schema.length >= opts.loopRequired;
        if (it2.allErrors ? allErrorsMode() : exitOnErrorMode(), opts.strictRequired) {
          let props = cxt.parentSchema.properties, { definedProperties } = cxt.it;
          for (let requiredKey of schema)
            if (props?.[requiredKey] === void 0 && !definedProperties.has(requiredKey)) {
              let schemaPath = it2.schemaEnv.baseId + it2.errSchemaPath, msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
              (0, util_1.checkStrictMode)(it2, msg, it2.opts.strictRequired);
            }
        }
        function allErrorsMode() {
          if (useLoop || $data)
            cxt.block$data(codegen_1.nil, loopAllRequired);
          else
            for (let prop of schema)
              (0, code_1.checkReportMissingProp)(cxt, prop);
        }
        function exitOnErrorMode() {
          let missing3 = gen.let("missing");
          if (useLoop || $data) {
            let valid = gen.let("valid", !0);
            cxt.block$data(valid, () => loopUntilMissing(missing3, valid)), cxt.ok(valid);
          } else
            gen.if((0, code_1.checkMissingProp)(cxt, schema, missing3)), (0, code_1.reportMissingProp)(cxt, missing3), gen.else();
        }
        function loopAllRequired() {
          gen.forOf("prop", schemaCode, (prop) => {
            cxt.setParams({ missingProperty: prop }), gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
          });
        }
        function loopUntilMissing(missing3, valid) {
          cxt.setParams({ missingProperty: missing3 }), gen.forOf(missing3, schemaCode, () => {
            gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing3, opts.ownProperties)), gen.if((0, codegen_1.not)(valid), () => {
              cxt.error(), gen.break();
            });
          }, codegen_1.nil);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), error = {
      message({ keyword, schemaCode }) {
        let comp = keyword === "maxItems" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    }, def = {
      keyword: ["maxItems", "minItems"],
      type: "array",
      schemaType: "number",
      $data: !0,
      error,
      code(cxt) {
        let { keyword, data, schemaCode } = cxt, op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dataType_1 = require_dataType(), codegen_1 = require_codegen(), util_1 = require_util(), equal_1 = require_equal(), error = {
      message: ({ params: { i, j: j2 } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j2} and ${i} are identical)`,
      params: ({ params: { i, j: j2 } }) => (0, codegen_1._)`{i: ${i}, j: ${j2}}`
    }, def = {
      keyword: "uniqueItems",
      type: "array",
      schemaType: "boolean",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, $data, schema, parentSchema, schemaCode, it: it2 } = cxt;
        if (!$data && !schema)
          return;
        let valid = gen.let("valid"), itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
        cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`), cxt.ok(valid);
        function validateUniqueItems() {
          let i = gen.let("i", (0, codegen_1._)`${data}.length`), j2 = gen.let("j");
          cxt.setParams({ i, j: j2 }), gen.assign(valid, !0), gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j2));
        }
        function canOptimize() {
          return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
        }
        function loopN(i, j2) {
          let item2 = gen.name("item"), wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item2, it2.opts.strictNumbers, dataType_1.DataType.Wrong), indices = gen.const("indices", (0, codegen_1._)`{}`);
          gen.for((0, codegen_1._)`;${i}--;`, () => {
            gen.let(item2, (0, codegen_1._)`${data}[${i}]`), gen.if(wrongType, (0, codegen_1._)`continue`), itemTypes.length > 1 && gen.if((0, codegen_1._)`typeof ${item2} == "string"`, (0, codegen_1._)`${item2} += "_"`), gen.if((0, codegen_1._)`typeof ${indices}[${item2}] == "number"`, () => {
              gen.assign(j2, (0, codegen_1._)`${indices}[${item2}]`), cxt.error(), gen.assign(valid, !1).break();
            }).code((0, codegen_1._)`${indices}[${item2}] = ${i}`);
          });
        }
        function loopN2(i, j2) {
          let eql = (0, util_1.useFunc)(gen, equal_1.default), outer = gen.name("outer");
          gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j2} = ${i}; ${j2}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j2}])`, () => {
            cxt.error(), gen.assign(valid, !1).break(outer);
          })));
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/const.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), equal_1 = require_equal(), error = {
      message: "must be equal to constant",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
    }, def = {
      keyword: "const",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, $data, schemaCode, schema } = cxt;
        $data || schema && typeof schema == "object" ? cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`) : cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/enum.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), equal_1 = require_equal(), error = {
      message: "must be equal to one of the allowed values",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
    }, def = {
      keyword: "enum",
      schemaType: "array",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, $data, schema, schemaCode, it: it2 } = cxt;
        if (!$data && schema.length === 0)
          throw new Error("enum must have non-empty array");
        let useLoop = schema.length >= it2.opts.loopEnum, eql, getEql = () => eql ?? (eql = (0, util_1.useFunc)(gen, equal_1.default)), valid;
        if (useLoop || $data)
          valid = gen.let("valid"), cxt.block$data(valid, loopEnum);
        else {
          if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
          let vSchema = gen.const("vSchema", schemaCode);
          valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
        }
        cxt.pass(valid);
        function loopEnum() {
          gen.assign(valid, !1), gen.forOf("v", schemaCode, (v2) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v2})`, () => gen.assign(valid, !0).break()));
        }
        function equalCode(vSchema, i) {
          let sch = schema[i];
          return typeof sch == "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/index.js
var require_validation = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var limitNumber_1 = require_limitNumber(), multipleOf_1 = require_multipleOf(), limitLength_1 = require_limitLength(), pattern_1 = require_pattern(), limitProperties_1 = require_limitProperties(), required_1 = require_required(), limitItems_1 = require_limitItems(), uniqueItems_1 = require_uniqueItems(), const_1 = require_const(), enum_1 = require_enum(), validation = [
      // number
      limitNumber_1.default,
      multipleOf_1.default,
      // string
      limitLength_1.default,
      pattern_1.default,
      // object
      limitProperties_1.default,
      required_1.default,
      // array
      limitItems_1.default,
      uniqueItems_1.default,
      // any
      { keyword: "type", schemaType: ["string", "array"] },
      { keyword: "nullable", schemaType: "boolean" },
      const_1.default,
      enum_1.default
    ];
    exports.default = validation;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.validateAdditionalItems = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    }, def = {
      keyword: "additionalItems",
      type: "array",
      schemaType: ["boolean", "object"],
      before: "uniqueItems",
      error,
      code(cxt) {
        let { parentSchema, it: it2 } = cxt, { items } = parentSchema;
        if (!Array.isArray(items)) {
          (0, util_1.checkStrictMode)(it2, '"additionalItems" is ignored when "items" is not an array of schemas');
          return;
        }
        validateAdditionalItems(cxt, items);
      }
    };
    function validateAdditionalItems(cxt, items) {
      let { gen, schema, data, keyword, it: it2 } = cxt;
      it2.items = !0;
      let len = gen.const("len", (0, codegen_1._)`${data}.length`);
      if (schema === !1)
        cxt.setParams({ len: items.length }), cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
      else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it2, schema)) {
        let valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
        gen.if((0, codegen_1.not)(valid), () => validateItems(valid)), cxt.ok(valid);
      }
      function validateItems(valid) {
        gen.forRange("i", items.length, len, (i) => {
          cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid), it2.allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break());
        });
      }
    }
    exports.validateAdditionalItems = validateAdditionalItems;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.validateTuple = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util(), code_1 = require_code2(), def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "array", "boolean"],
      before: "uniqueItems",
      code(cxt) {
        let { schema, it: it2 } = cxt;
        if (Array.isArray(schema))
          return validateTuple(cxt, "additionalItems", schema);
        it2.items = !0, !(0, util_1.alwaysValidSchema)(it2, schema) && cxt.ok((0, code_1.validateArray)(cxt));
      }
    };
    function validateTuple(cxt, extraItems, schArr = cxt.schema) {
      let { gen, parentSchema, data, keyword, it: it2 } = cxt;
      checkStrictTuple(parentSchema), it2.opts.unevaluated && schArr.length && it2.items !== !0 && (it2.items = util_1.mergeEvaluated.items(gen, schArr.length, it2.items));
      let valid = gen.name("valid"), len = gen.const("len", (0, codegen_1._)`${data}.length`);
      schArr.forEach((sch, i) => {
        (0, util_1.alwaysValidSchema)(it2, sch) || (gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
          keyword,
          schemaProp: i,
          dataProp: i
        }, valid)), cxt.ok(valid));
      });
      function checkStrictTuple(sch) {
        let { opts, errSchemaPath } = it2, l = schArr.length, fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === !1);
        if (opts.strictTuples && !fullTuple) {
          let msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
          (0, util_1.checkStrictMode)(it2, msg, opts.strictTuples);
        }
      }
    }
    exports.validateTuple = validateTuple;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var items_1 = require_items(), def = {
      keyword: "prefixItems",
      type: "array",
      schemaType: ["array"],
      before: "uniqueItems",
      code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), code_1 = require_code2(), additionalItems_1 = require_additionalItems(), error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    }, def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      error,
      code(cxt) {
        let { schema, parentSchema, it: it2 } = cxt, { prefixItems } = parentSchema;
        it2.items = !0, !(0, util_1.alwaysValidSchema)(it2, schema) && (prefixItems ? (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems) : cxt.ok((0, code_1.validateArray)(cxt)));
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
      params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
    }, def = {
      keyword: "contains",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      trackErrors: !0,
      error,
      code(cxt) {
        let { gen, schema, parentSchema, data, it: it2 } = cxt, min, max, { minContains, maxContains } = parentSchema;
        it2.opts.next ? (min = minContains === void 0 ? 1 : minContains, max = maxContains) : min = 1;
        let len = gen.const("len", (0, codegen_1._)`${data}.length`);
        if (cxt.setParams({ min, max }), max === void 0 && min === 0) {
          (0, util_1.checkStrictMode)(it2, '"minContains" == 0 without "maxContains": "contains" keyword ignored');
          return;
        }
        if (max !== void 0 && min > max) {
          (0, util_1.checkStrictMode)(it2, '"minContains" > "maxContains" is always invalid'), cxt.fail();
          return;
        }
        if ((0, util_1.alwaysValidSchema)(it2, schema)) {
          let cond = (0, codegen_1._)`${len} >= ${min}`;
          max !== void 0 && (cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`), cxt.pass(cond);
          return;
        }
        it2.items = !0;
        let valid = gen.name("valid");
        max === void 0 && min === 1 ? validateItems(valid, () => gen.if(valid, () => gen.break())) : min === 0 ? (gen.let(valid, !0), max !== void 0 && gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount)) : (gen.let(valid, !1), validateItemsWithCount()), cxt.result(valid, () => cxt.reset());
        function validateItemsWithCount() {
          let schValid = gen.name("_valid"), count2 = gen.let("count", 0);
          validateItems(schValid, () => gen.if(schValid, () => checkLimits(count2)));
        }
        function validateItems(_valid, block) {
          gen.forRange("i", 0, len, (i) => {
            cxt.subschema({
              keyword: "contains",
              dataProp: i,
              dataPropType: util_1.Type.Num,
              compositeRule: !0
            }, _valid), block();
          });
        }
        function checkLimits(count2) {
          gen.code((0, codegen_1._)`${count2}++`), max === void 0 ? gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, !0).break()) : (gen.if((0, codegen_1._)`${count2} > ${max}`, () => gen.assign(valid, !1).break()), min === 1 ? gen.assign(valid, !0) : gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, !0)));
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
    var codegen_1 = require_codegen(), util_1 = require_util(), code_1 = require_code2();
    exports.error = {
      message: ({ params: { property: property2, depsCount, deps } }) => {
        let property_ies = depsCount === 1 ? "property" : "properties";
        return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property2} is present`;
      },
      params: ({ params: { property: property2, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property2},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
      // TODO change to reference
    };
    var def = {
      keyword: "dependencies",
      type: "object",
      schemaType: "object",
      error: exports.error,
      code(cxt) {
        let [propDeps, schDeps] = splitDependencies(cxt);
        validatePropertyDeps(cxt, propDeps), validateSchemaDeps(cxt, schDeps);
      }
    };
    function splitDependencies({ schema }) {
      let propertyDeps = {}, schemaDeps = {};
      for (let key in schema) {
        if (key === "__proto__")
          continue;
        let deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
        deps[key] = schema[key];
      }
      return [propertyDeps, schemaDeps];
    }
    function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
      let { gen, data, it: it2 } = cxt;
      if (Object.keys(propertyDeps).length === 0)
        return;
      let missing3 = gen.let("missing");
      for (let prop in propertyDeps) {
        let deps = propertyDeps[prop];
        if (deps.length === 0)
          continue;
        let hasProperty = (0, code_1.propertyInData)(gen, data, prop, it2.opts.ownProperties);
        cxt.setParams({
          property: prop,
          depsCount: deps.length,
          deps: deps.join(", ")
        }), it2.allErrors ? gen.if(hasProperty, () => {
          for (let depProp of deps)
            (0, code_1.checkReportMissingProp)(cxt, depProp);
        }) : (gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing3)})`), (0, code_1.reportMissingProp)(cxt, missing3), gen.else());
      }
    }
    exports.validatePropertyDeps = validatePropertyDeps;
    function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
      let { gen, data, keyword, it: it2 } = cxt, valid = gen.name("valid");
      for (let prop in schemaDeps)
        (0, util_1.alwaysValidSchema)(it2, schemaDeps[prop]) || (gen.if(
          (0, code_1.propertyInData)(gen, data, prop, it2.opts.ownProperties),
          () => {
            let schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
            cxt.mergeValidEvaluated(schCxt, valid);
          },
          () => gen.var(valid, !0)
          // TODO var
        ), cxt.ok(valid));
    }
    exports.validateSchemaDeps = validateSchemaDeps;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: "property name must be valid",
      params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
    }, def = {
      keyword: "propertyNames",
      type: "object",
      schemaType: ["object", "boolean"],
      error,
      code(cxt) {
        let { gen, schema, data, it: it2 } = cxt;
        if ((0, util_1.alwaysValidSchema)(it2, schema))
          return;
        let valid = gen.name("valid");
        gen.forIn("key", data, (key) => {
          cxt.setParams({ propertyName: key }), cxt.subschema({
            keyword: "propertyNames",
            data: key,
            dataTypes: ["string"],
            propertyName: key,
            compositeRule: !0
          }, valid), gen.if((0, codegen_1.not)(valid), () => {
            cxt.error(!0), it2.allErrors || gen.break();
          });
        }), cxt.ok(valid);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var code_1 = require_code2(), codegen_1 = require_codegen(), names_1 = require_names(), util_1 = require_util(), error = {
      message: "must NOT have additional properties",
      params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
    }, def = {
      keyword: "additionalProperties",
      type: ["object"],
      schemaType: ["boolean", "object"],
      allowUndefined: !0,
      trackErrors: !0,
      error,
      code(cxt) {
        let { gen, schema, parentSchema, data, errsCount, it: it2 } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        let { allErrors, opts } = it2;
        if (it2.props = !0, opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it2, schema))
          return;
        let props = (0, code_1.allSchemaProperties)(parentSchema.properties), patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
        checkAdditionalProperties(), cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function checkAdditionalProperties() {
          gen.forIn("key", data, (key) => {
            !props.length && !patProps.length ? additionalPropertyCode(key) : gen.if(isAdditional(key), () => additionalPropertyCode(key));
          });
        }
        function isAdditional(key) {
          let definedProp;
          if (props.length > 8) {
            let propsSchema = (0, util_1.schemaRefOrVal)(it2, parentSchema.properties, "properties");
            definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
          } else props.length ? definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`)) : definedProp = codegen_1.nil;
          return patProps.length && (definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`))), (0, codegen_1.not)(definedProp);
        }
        function deleteAdditional(key) {
          gen.code((0, codegen_1._)`delete ${data}[${key}]`);
        }
        function additionalPropertyCode(key) {
          if (opts.removeAdditional === "all" || opts.removeAdditional && schema === !1) {
            deleteAdditional(key);
            return;
          }
          if (schema === !1) {
            cxt.setParams({ additionalProperty: key }), cxt.error(), allErrors || gen.break();
            return;
          }
          if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it2, schema)) {
            let valid = gen.name("valid");
            opts.removeAdditional === "failing" ? (applyAdditionalSchema(key, valid, !1), gen.if((0, codegen_1.not)(valid), () => {
              cxt.reset(), deleteAdditional(key);
            })) : (applyAdditionalSchema(key, valid), allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break()));
          }
        }
        function applyAdditionalSchema(key, valid, errors) {
          let subschema = {
            keyword: "additionalProperties",
            dataProp: key,
            dataPropType: util_1.Type.Str
          };
          errors === !1 && Object.assign(subschema, {
            compositeRule: !0,
            createErrors: !1,
            allErrors: !1
          }), cxt.subschema(subschema, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var validate_1 = require_validate(), code_1 = require_code2(), util_1 = require_util(), additionalProperties_1 = require_additionalProperties(), def = {
      keyword: "properties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        let { gen, schema, parentSchema, data, it: it2 } = cxt;
        it2.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0 && additionalProperties_1.default.code(new validate_1.KeywordCxt(it2, additionalProperties_1.default, "additionalProperties"));
        let allProps = (0, code_1.allSchemaProperties)(schema);
        for (let prop of allProps)
          it2.definedProperties.add(prop);
        it2.opts.unevaluated && allProps.length && it2.props !== !0 && (it2.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it2.props));
        let properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it2, schema[p]));
        if (properties.length === 0)
          return;
        let valid = gen.name("valid");
        for (let prop of properties)
          hasDefault(prop) ? applyPropertySchema(prop) : (gen.if((0, code_1.propertyInData)(gen, data, prop, it2.opts.ownProperties)), applyPropertySchema(prop), it2.allErrors || gen.else().var(valid, !0), gen.endIf()), cxt.it.definedProperties.add(prop), cxt.ok(valid);
        function hasDefault(prop) {
          return it2.opts.useDefaults && !it2.compositeRule && schema[prop].default !== void 0;
        }
        function applyPropertySchema(prop) {
          cxt.subschema({
            keyword: "properties",
            schemaProp: prop,
            dataProp: prop
          }, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var code_1 = require_code2(), codegen_1 = require_codegen(), util_1 = require_util(), util_2 = require_util(), def = {
      keyword: "patternProperties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        let { gen, schema, data, parentSchema, it: it2 } = cxt, { opts } = it2, patterns2 = (0, code_1.allSchemaProperties)(schema), alwaysValidPatterns = patterns2.filter((p) => (0, util_1.alwaysValidSchema)(it2, schema[p]));
        if (patterns2.length === 0 || alwaysValidPatterns.length === patterns2.length && (!it2.opts.unevaluated || it2.props === !0))
          return;
        let checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties, valid = gen.name("valid");
        it2.props !== !0 && !(it2.props instanceof codegen_1.Name) && (it2.props = (0, util_2.evaluatedPropsToName)(gen, it2.props));
        let { props } = it2;
        validatePatternProperties();
        function validatePatternProperties() {
          for (let pat of patterns2)
            checkProperties && checkMatchingProperties(pat), it2.allErrors ? validateProperties(pat) : (gen.var(valid, !0), validateProperties(pat), gen.if(valid));
        }
        function checkMatchingProperties(pat) {
          for (let prop in checkProperties)
            new RegExp(pat).test(prop) && (0, util_1.checkStrictMode)(it2, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
        }
        function validateProperties(pat) {
          gen.forIn("key", data, (key) => {
            gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
              let alwaysValid = alwaysValidPatterns.includes(pat);
              alwaysValid || cxt.subschema({
                keyword: "patternProperties",
                schemaProp: pat,
                dataProp: key,
                dataPropType: util_2.Type.Str
              }, valid), it2.opts.unevaluated && props !== !0 ? gen.assign((0, codegen_1._)`${props}[${key}]`, !0) : !alwaysValid && !it2.allErrors && gen.if((0, codegen_1.not)(valid), () => gen.break());
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/not.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var util_1 = require_util(), def = {
      keyword: "not",
      schemaType: ["object", "boolean"],
      trackErrors: !0,
      code(cxt) {
        let { gen, schema, it: it2 } = cxt;
        if ((0, util_1.alwaysValidSchema)(it2, schema)) {
          cxt.fail();
          return;
        }
        let valid = gen.name("valid");
        cxt.subschema({
          keyword: "not",
          compositeRule: !0,
          createErrors: !1,
          allErrors: !1
        }, valid), cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
      },
      error: { message: "must NOT be valid" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var code_1 = require_code2(), def = {
      keyword: "anyOf",
      schemaType: "array",
      trackErrors: !0,
      code: code_1.validateUnion,
      error: { message: "must match a schema in anyOf" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: "must match exactly one schema in oneOf",
      params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
    }, def = {
      keyword: "oneOf",
      schemaType: "array",
      trackErrors: !0,
      error,
      code(cxt) {
        let { gen, schema, parentSchema, it: it2 } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        if (it2.opts.discriminator && parentSchema.discriminator)
          return;
        let schArr = schema, valid = gen.let("valid", !1), passing = gen.let("passing", null), schValid = gen.name("_valid");
        cxt.setParams({ passing }), gen.block(validateOneOf), cxt.result(valid, () => cxt.reset(), () => cxt.error(!0));
        function validateOneOf() {
          schArr.forEach((sch, i) => {
            let schCxt;
            (0, util_1.alwaysValidSchema)(it2, sch) ? gen.var(schValid, !0) : schCxt = cxt.subschema({
              keyword: "oneOf",
              schemaProp: i,
              compositeRule: !0
            }, schValid), i > 0 && gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, !1).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else(), gen.if(schValid, () => {
              gen.assign(valid, !0), gen.assign(passing, i), schCxt && cxt.mergeEvaluated(schCxt, codegen_1.Name);
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var util_1 = require_util(), def = {
      keyword: "allOf",
      schemaType: "array",
      code(cxt) {
        let { gen, schema, it: it2 } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        let valid = gen.name("valid");
        schema.forEach((sch, i) => {
          if ((0, util_1.alwaysValidSchema)(it2, sch))
            return;
          let schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i }, valid);
          cxt.ok(valid), cxt.mergeEvaluated(schCxt);
        });
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/if.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
      params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
    }, def = {
      keyword: "if",
      schemaType: ["object", "boolean"],
      trackErrors: !0,
      error,
      code(cxt) {
        let { gen, parentSchema, it: it2 } = cxt;
        parentSchema.then === void 0 && parentSchema.else === void 0 && (0, util_1.checkStrictMode)(it2, '"if" without "then" and "else" is ignored');
        let hasThen = hasSchema(it2, "then"), hasElse = hasSchema(it2, "else");
        if (!hasThen && !hasElse)
          return;
        let valid = gen.let("valid", !0), schValid = gen.name("_valid");
        if (validateIf(), cxt.reset(), hasThen && hasElse) {
          let ifClause = gen.let("ifClause");
          cxt.setParams({ ifClause }), gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
        } else hasThen ? gen.if(schValid, validateClause("then")) : gen.if((0, codegen_1.not)(schValid), validateClause("else"));
        cxt.pass(valid, () => cxt.error(!0));
        function validateIf() {
          let schCxt = cxt.subschema({
            keyword: "if",
            compositeRule: !0,
            createErrors: !1,
            allErrors: !1
          }, schValid);
          cxt.mergeEvaluated(schCxt);
        }
        function validateClause(keyword, ifClause) {
          return () => {
            let schCxt = cxt.subschema({ keyword }, schValid);
            gen.assign(valid, schValid), cxt.mergeValidEvaluated(schCxt, valid), ifClause ? gen.assign(ifClause, (0, codegen_1._)`${keyword}`) : cxt.setParams({ ifClause: keyword });
          };
        }
      }
    };
    function hasSchema(it2, keyword) {
      let schema = it2.schema[keyword];
      return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it2, schema);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var util_1 = require_util(), def = {
      keyword: ["then", "else"],
      schemaType: ["object", "boolean"],
      code({ keyword, parentSchema, it: it2 }) {
        parentSchema.if === void 0 && (0, util_1.checkStrictMode)(it2, `"${keyword}" without "if" is ignored`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var additionalItems_1 = require_additionalItems(), prefixItems_1 = require_prefixItems(), items_1 = require_items(), items2020_1 = require_items2020(), contains_1 = require_contains(), dependencies_1 = require_dependencies(), propertyNames_1 = require_propertyNames(), additionalProperties_1 = require_additionalProperties(), properties_1 = require_properties(), patternProperties_1 = require_patternProperties(), not_1 = require_not(), anyOf_1 = require_anyOf(), oneOf_1 = require_oneOf(), allOf_1 = require_allOf(), if_1 = require_if(), thenElse_1 = require_thenElse();
    function getApplicator(draft2020 = !1) {
      let applicator = [
        // any
        not_1.default,
        anyOf_1.default,
        oneOf_1.default,
        allOf_1.default,
        if_1.default,
        thenElse_1.default,
        // object
        propertyNames_1.default,
        additionalProperties_1.default,
        dependencies_1.default,
        properties_1.default,
        patternProperties_1.default
      ];
      return draft2020 ? applicator.push(prefixItems_1.default, items2020_1.default) : applicator.push(additionalItems_1.default, items_1.default), applicator.push(contains_1.default), applicator;
    }
    exports.default = getApplicator;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.dynamicAnchor = void 0;
    var codegen_1 = require_codegen(), names_1 = require_names(), compile_1 = require_compile(), ref_1 = require_ref(), def = {
      keyword: "$dynamicAnchor",
      schemaType: "string",
      code: (cxt) => dynamicAnchor(cxt, cxt.schema)
    };
    function dynamicAnchor(cxt, anchor) {
      let { gen, it: it2 } = cxt;
      it2.schemaEnv.root.dynamicAnchors[anchor] = !0;
      let v2 = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`, validate = it2.errSchemaPath === "#" ? it2.validateName : _getValidate(cxt);
      gen.if((0, codegen_1._)`!${v2}`, () => gen.assign(v2, validate));
    }
    exports.dynamicAnchor = dynamicAnchor;
    function _getValidate(cxt) {
      let { schemaEnv, schema, self } = cxt.it, { root, baseId, localRefs, meta } = schemaEnv.root, { schemaId } = self.opts, sch = new compile_1.SchemaEnv({ schema, schemaId, root, baseId, localRefs, meta });
      return compile_1.compileSchema.call(self, sch), (0, ref_1.getValidate)(cxt, sch);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.dynamicRef = void 0;
    var codegen_1 = require_codegen(), names_1 = require_names(), ref_1 = require_ref(), def = {
      keyword: "$dynamicRef",
      schemaType: "string",
      code: (cxt) => dynamicRef(cxt, cxt.schema)
    };
    function dynamicRef(cxt, ref) {
      let { gen, keyword, it: it2 } = cxt;
      if (ref[0] !== "#")
        throw new Error(`"${keyword}" only supports hash fragment reference`);
      let anchor = ref.slice(1);
      if (it2.allErrors)
        _dynamicRef();
      else {
        let valid = gen.let("valid", !1);
        _dynamicRef(valid), cxt.ok(valid);
      }
      function _dynamicRef(valid) {
        if (it2.schemaEnv.root.dynamicAnchors[anchor]) {
          let v2 = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
          gen.if(v2, _callRef(v2, valid), _callRef(it2.validateName, valid));
        } else
          _callRef(it2.validateName, valid)();
      }
      function _callRef(validate, valid) {
        return valid ? () => gen.block(() => {
          (0, ref_1.callRef)(cxt, validate), gen.let(valid, !0);
        }) : () => (0, ref_1.callRef)(cxt, validate);
      }
    }
    exports.dynamicRef = dynamicRef;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(), util_1 = require_util(), def = {
      keyword: "$recursiveAnchor",
      schemaType: "boolean",
      code(cxt) {
        cxt.schema ? (0, dynamicAnchor_1.dynamicAnchor)(cxt, "") : (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicRef_1 = require_dynamicRef(), def = {
      keyword: "$recursiveRef",
      schemaType: "string",
      code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(), dynamicRef_1 = require_dynamicRef(), recursiveAnchor_1 = require_recursiveAnchor(), recursiveRef_1 = require_recursiveRef(), dynamic = [dynamicAnchor_1.default, dynamicRef_1.default, recursiveAnchor_1.default, recursiveRef_1.default];
    exports.default = dynamic;
  }
});

// node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(), def = {
      keyword: "dependentRequired",
      type: "object",
      schemaType: "object",
      error: dependencies_1.error,
      code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(), def = {
      keyword: "dependentSchemas",
      type: "object",
      schemaType: "object",
      code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var util_1 = require_util(), def = {
      keyword: ["maxContains", "minContains"],
      type: "array",
      schemaType: "number",
      code({ keyword, parentSchema, it: it2 }) {
        parentSchema.contains === void 0 && (0, util_1.checkStrictMode)(it2, `"${keyword}" without "contains" is ignored`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/next.js
var require_next = __commonJS({
  "node_modules/ajv/dist/vocabularies/next.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependentRequired_1 = require_dependentRequired(), dependentSchemas_1 = require_dependentSchemas(), limitContains_1 = require_limitContains(), next = [dependentRequired_1.default, dependentSchemas_1.default, limitContains_1.default];
    exports.default = next;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), names_1 = require_names(), error = {
      message: "must NOT have unevaluated properties",
      params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
    }, def = {
      keyword: "unevaluatedProperties",
      type: "object",
      schemaType: ["boolean", "object"],
      trackErrors: !0,
      error,
      code(cxt) {
        let { gen, schema, data, errsCount, it: it2 } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        let { allErrors, props } = it2;
        props instanceof codegen_1.Name ? gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key)))) : props !== !0 && gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key))), it2.props = !0, cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function unevaluatedPropCode(key) {
          if (schema === !1) {
            cxt.setParams({ unevaluatedProperty: key }), cxt.error(), allErrors || gen.break();
            return;
          }
          if (!(0, util_1.alwaysValidSchema)(it2, schema)) {
            let valid = gen.name("valid");
            cxt.subschema({
              keyword: "unevaluatedProperties",
              dataProp: key,
              dataPropType: util_1.Type.Str
            }, valid), allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break());
          }
        }
        function unevaluatedDynamic(evaluatedProps, key) {
          return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
        }
        function unevaluatedStatic(evaluatedProps, key) {
          let ps2 = [];
          for (let p in evaluatedProps)
            evaluatedProps[p] === !0 && ps2.push((0, codegen_1._)`${key} !== ${p}`);
          return (0, codegen_1.and)(...ps2);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    }, def = {
      keyword: "unevaluatedItems",
      type: "array",
      schemaType: ["boolean", "object"],
      error,
      code(cxt) {
        let { gen, schema, data, it: it2 } = cxt, items = it2.items || 0;
        if (items === !0)
          return;
        let len = gen.const("len", (0, codegen_1._)`${data}.length`);
        if (schema === !1)
          cxt.setParams({ len: items }), cxt.fail((0, codegen_1._)`${len} > ${items}`);
        else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it2, schema)) {
          let valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
          gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items)), cxt.ok(valid);
        }
        it2.items = !0;
        function validateItems(valid, from) {
          gen.forRange("i", from, len, (i) => {
            cxt.subschema({ keyword: "unevaluatedItems", dataProp: i, dataPropType: util_1.Type.Num }, valid), it2.allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break());
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var unevaluatedProperties_1 = require_unevaluatedProperties(), unevaluatedItems_1 = require_unevaluatedItems(), unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
    exports.default = unevaluated;
  }
});

// node_modules/ajv/dist/vocabularies/format/format.js
var require_format = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/format.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
    }, def = {
      keyword: "format",
      type: ["number", "string"],
      schemaType: "string",
      $data: !0,
      error,
      code(cxt, ruleType) {
        let { gen, data, $data, schema, schemaCode, it: it2 } = cxt, { opts, errSchemaPath, schemaEnv, self } = it2;
        if (!opts.validateFormats)
          return;
        $data ? validate$DataFormat() : validateFormat();
        function validate$DataFormat() {
          let fmts = gen.scopeValue("formats", {
            ref: self.formats,
            code: opts.code.formats
          }), fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`), fType = gen.let("fType"), format = gen.let("format");
          gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef)), cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
          function unknownFmt() {
            return opts.strictSchema === !1 ? codegen_1.nil : (0, codegen_1._)`${schemaCode} && !${format}`;
          }
          function invalidFmt() {
            let callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`, validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
            return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
          }
        }
        function validateFormat() {
          let formatDef = self.formats[schema];
          if (!formatDef) {
            unknownFormat();
            return;
          }
          if (formatDef === !0)
            return;
          let [fmtType, format, fmtRef] = getFormat(formatDef);
          fmtType === ruleType && cxt.pass(validCondition());
          function unknownFormat() {
            if (opts.strictSchema === !1) {
              self.logger.warn(unknownMsg());
              return;
            }
            throw new Error(unknownMsg());
            function unknownMsg() {
              return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
            }
          }
          function getFormat(fmtDef) {
            let code3 = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0, fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code: code3 });
            return typeof fmtDef == "object" && !(fmtDef instanceof RegExp) ? [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._)`${fmt}.validate`] : ["string", fmtDef, fmt];
          }
          function validCondition() {
            if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
              if (!schemaEnv.$async)
                throw new Error("async format in sync schema");
              return (0, codegen_1._)`await ${fmtRef}(${data})`;
            }
            return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/format/index.js
var require_format2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var format_1 = require_format(), format = [format_1.default];
    exports.default = format;
  }
});

// node_modules/ajv/dist/vocabularies/metadata.js
var require_metadata = __commonJS({
  "node_modules/ajv/dist/vocabularies/metadata.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.contentVocabulary = exports.metadataVocabulary = void 0;
    exports.metadataVocabulary = [
      "title",
      "description",
      "default",
      "deprecated",
      "readOnly",
      "writeOnly",
      "examples"
    ];
    exports.contentVocabulary = [
      "contentMediaType",
      "contentEncoding",
      "contentSchema"
    ];
  }
});

// node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var core_1 = require_core2(), validation_1 = require_validation(), applicator_1 = require_applicator(), dynamic_1 = require_dynamic(), next_1 = require_next(), unevaluated_1 = require_unevaluated(), format_1 = require_format2(), metadata_1 = require_metadata(), draft2020Vocabularies = [
      dynamic_1.default,
      core_1.default,
      validation_1.default,
      (0, applicator_1.default)(!0),
      format_1.default,
      metadata_1.metadataVocabulary,
      metadata_1.contentVocabulary,
      next_1.default,
      unevaluated_1.default
    ];
    exports.default = draft2020Vocabularies;
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.DiscrError = void 0;
    var DiscrError;
    (function(DiscrError2) {
      DiscrError2.Tag = "tag", DiscrError2.Mapping = "mapping";
    })(DiscrError || (exports.DiscrError = DiscrError = {}));
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), types_1 = require_types(), compile_1 = require_compile(), ref_error_1 = require_ref_error(), util_1 = require_util(), error = {
      message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
      params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
    }, def = {
      keyword: "discriminator",
      type: "object",
      schemaType: "object",
      error,
      code(cxt) {
        let { gen, data, schema, parentSchema, it: it2 } = cxt, { oneOf } = parentSchema;
        if (!it2.opts.discriminator)
          throw new Error("discriminator: requires discriminator option");
        let tagName = schema.propertyName;
        if (typeof tagName != "string")
          throw new Error("discriminator: requires propertyName");
        if (schema.mapping)
          throw new Error("discriminator: mapping is not supported");
        if (!oneOf)
          throw new Error("discriminator: requires oneOf keyword");
        let valid = gen.let("valid", !1), tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
        gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(!1, { discrError: types_1.DiscrError.Tag, tag, tagName })), cxt.ok(valid);
        function validateMapping() {
          let mapping = getMapping();
          gen.if(!1);
          for (let tagValue in mapping)
            gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`), gen.assign(valid, applyTagSchema(mapping[tagValue]));
          gen.else(), cxt.error(!1, { discrError: types_1.DiscrError.Mapping, tag, tagName }), gen.endIf();
        }
        function applyTagSchema(schemaProp) {
          let _valid = gen.name("valid"), schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
          return cxt.mergeEvaluated(schCxt, codegen_1.Name), _valid;
        }
        function getMapping() {
          var _a;
          let oneOfMapping = {}, topRequired = hasRequired(parentSchema), tagRequired = !0;
          for (let i = 0; i < oneOf.length; i++) {
            let sch = oneOf[i];
            if (sch?.$ref && !(0, util_1.schemaHasRulesButRef)(sch, it2.self.RULES)) {
              let ref = sch.$ref;
              if (sch = compile_1.resolveRef.call(it2.self, it2.schemaEnv.root, it2.baseId, ref), sch instanceof compile_1.SchemaEnv && (sch = sch.schema), sch === void 0)
                throw new ref_error_1.default(it2.opts.uriResolver, it2.baseId, ref);
            }
            let propSch = (_a = sch?.properties) === null || _a === void 0 ? void 0 : _a[tagName];
            if (typeof propSch != "object")
              throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
            tagRequired = tagRequired && (topRequired || hasRequired(sch)), addMappings(propSch, i);
          }
          if (!tagRequired)
            throw new Error(`discriminator: "${tagName}" must be required`);
          return oneOfMapping;
          function hasRequired({ required }) {
            return Array.isArray(required) && required.includes(tagName);
          }
          function addMappings(sch, i) {
            if (sch.const)
              addMapping(sch.const, i);
            else if (sch.enum)
              for (let tagValue of sch.enum)
                addMapping(tagValue, i);
            else
              throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
          }
          function addMapping(tagValue, i) {
            if (typeof tagValue != "string" || tagValue in oneOfMapping)
              throw new Error(`discriminator: "${tagName}" values must be unique strings`);
            oneOfMapping[tagValue] = i;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/schema",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": !0,
        "https://json-schema.org/draft/2020-12/vocab/applicator": !0,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0,
        "https://json-schema.org/draft/2020-12/vocab/validation": !0,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": !0,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0,
        "https://json-schema.org/draft/2020-12/vocab/content": !0
      },
      $dynamicAnchor: "meta",
      title: "Core and Validation specifications meta-schema",
      allOf: [
        { $ref: "meta/core" },
        { $ref: "meta/applicator" },
        { $ref: "meta/unevaluated" },
        { $ref: "meta/validation" },
        { $ref: "meta/meta-data" },
        { $ref: "meta/format-annotation" },
        { $ref: "meta/content" }
      ],
      type: ["object", "boolean"],
      $comment: "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
      properties: {
        definitions: {
          $comment: '"definitions" has been replaced by "$defs".',
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          deprecated: !0,
          default: {}
        },
        dependencies: {
          $comment: '"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',
          type: "object",
          additionalProperties: {
            anyOf: [{ $dynamicRef: "#meta" }, { $ref: "meta/validation#/$defs/stringArray" }]
          },
          deprecated: !0,
          default: {}
        },
        $recursiveAnchor: {
          $comment: '"$recursiveAnchor" has been replaced by "$dynamicAnchor".',
          $ref: "meta/core#/$defs/anchorString",
          deprecated: !0
        },
        $recursiveRef: {
          $comment: '"$recursiveRef" has been replaced by "$dynamicRef".',
          $ref: "meta/core#/$defs/uriReferenceString",
          deprecated: !0
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/applicator",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/applicator": !0
      },
      $dynamicAnchor: "meta",
      title: "Applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        prefixItems: { $ref: "#/$defs/schemaArray" },
        items: { $dynamicRef: "#meta" },
        contains: { $dynamicRef: "#meta" },
        additionalProperties: { $dynamicRef: "#meta" },
        properties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        patternProperties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          propertyNames: { format: "regex" },
          default: {}
        },
        dependentSchemas: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        propertyNames: { $dynamicRef: "#meta" },
        if: { $dynamicRef: "#meta" },
        then: { $dynamicRef: "#meta" },
        else: { $dynamicRef: "#meta" },
        allOf: { $ref: "#/$defs/schemaArray" },
        anyOf: { $ref: "#/$defs/schemaArray" },
        oneOf: { $ref: "#/$defs/schemaArray" },
        not: { $dynamicRef: "#meta" }
      },
      $defs: {
        schemaArray: {
          type: "array",
          minItems: 1,
          items: { $dynamicRef: "#meta" }
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/unevaluated",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0
      },
      $dynamicAnchor: "meta",
      title: "Unevaluated applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        unevaluatedItems: { $dynamicRef: "#meta" },
        unevaluatedProperties: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/content",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/content": !0
      },
      $dynamicAnchor: "meta",
      title: "Content vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        contentEncoding: { type: "string" },
        contentMediaType: { type: "string" },
        contentSchema: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core3 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/core",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": !0
      },
      $dynamicAnchor: "meta",
      title: "Core vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        $id: {
          $ref: "#/$defs/uriReferenceString",
          $comment: "Non-empty fragments not allowed.",
          pattern: "^[^#]*#?$"
        },
        $schema: { $ref: "#/$defs/uriString" },
        $ref: { $ref: "#/$defs/uriReferenceString" },
        $anchor: { $ref: "#/$defs/anchorString" },
        $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
        $dynamicAnchor: { $ref: "#/$defs/anchorString" },
        $vocabulary: {
          type: "object",
          propertyNames: { $ref: "#/$defs/uriString" },
          additionalProperties: {
            type: "boolean"
          }
        },
        $comment: {
          type: "string"
        },
        $defs: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" }
        }
      },
      $defs: {
        anchorString: {
          type: "string",
          pattern: "^[A-Za-z_][-A-Za-z0-9._]*$"
        },
        uriString: {
          type: "string",
          format: "uri"
        },
        uriReferenceString: {
          type: "string",
          format: "uri-reference"
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/format-annotation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0
      },
      $dynamicAnchor: "meta",
      title: "Format vocabulary meta-schema for annotation results",
      type: ["object", "boolean"],
      properties: {
        format: { type: "string" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/meta-data",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/meta-data": !0
      },
      $dynamicAnchor: "meta",
      title: "Meta-data vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        title: {
          type: "string"
        },
        description: {
          type: "string"
        },
        default: !0,
        deprecated: {
          type: "boolean",
          default: !1
        },
        readOnly: {
          type: "boolean",
          default: !1
        },
        writeOnly: {
          type: "boolean",
          default: !1
        },
        examples: {
          type: "array",
          items: !0
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/validation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/validation": !0
      },
      $dynamicAnchor: "meta",
      title: "Validation vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        type: {
          anyOf: [
            { $ref: "#/$defs/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/$defs/simpleTypes" },
              minItems: 1,
              uniqueItems: !0
            }
          ]
        },
        const: !0,
        enum: {
          type: "array",
          items: !0
        },
        multipleOf: {
          type: "number",
          exclusiveMinimum: 0
        },
        maximum: {
          type: "number"
        },
        exclusiveMaximum: {
          type: "number"
        },
        minimum: {
          type: "number"
        },
        exclusiveMinimum: {
          type: "number"
        },
        maxLength: { $ref: "#/$defs/nonNegativeInteger" },
        minLength: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        pattern: {
          type: "string",
          format: "regex"
        },
        maxItems: { $ref: "#/$defs/nonNegativeInteger" },
        minItems: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        uniqueItems: {
          type: "boolean",
          default: !1
        },
        maxContains: { $ref: "#/$defs/nonNegativeInteger" },
        minContains: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 1
        },
        maxProperties: { $ref: "#/$defs/nonNegativeInteger" },
        minProperties: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        required: { $ref: "#/$defs/stringArray" },
        dependentRequired: {
          type: "object",
          additionalProperties: {
            $ref: "#/$defs/stringArray"
          }
        }
      },
      $defs: {
        nonNegativeInteger: {
          type: "integer",
          minimum: 0
        },
        nonNegativeIntegerDefault0: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 0
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          uniqueItems: !0,
          default: []
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var metaSchema = require_schema(), applicator = require_applicator2(), unevaluated = require_unevaluated2(), content = require_content(), core = require_core3(), format = require_format_annotation(), metadata = require_meta_data(), validation = require_validation2(), META_SUPPORT_DATA = ["/properties"];
    function addMetaSchema2020($data) {
      return [
        metaSchema,
        applicator,
        unevaluated,
        content,
        core,
        with$data(this, format),
        metadata,
        with$data(this, validation)
      ].forEach((sch) => this.addMetaSchema(sch, void 0, !1)), this;
      function with$data(ajv, sch) {
        return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
      }
    }
    exports.default = addMetaSchema2020;
  }
});

// node_modules/ajv/dist/2020.js
var require__ = __commonJS({
  "node_modules/ajv/dist/2020.js"(exports, module) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
    var core_1 = require_core(), draft2020_1 = require_draft2020(), discriminator_1 = require_discriminator(), json_schema_2020_12_1 = require_json_schema_2020_12(), META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema", Ajv20202 = class extends core_1.default {
      constructor(opts = {}) {
        super({
          ...opts,
          dynamicRef: !0,
          next: !0,
          unevaluated: !0
        });
      }
      _addVocabularies() {
        super._addVocabularies(), draft2020_1.default.forEach((v2) => this.addVocabulary(v2)), this.opts.discriminator && this.addKeyword(discriminator_1.default);
      }
      _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        let { $data, meta } = this.opts;
        meta && (json_schema_2020_12_1.default.call(this, $data), this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID);
      }
      defaultMeta() {
        return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
      }
    };
    exports.Ajv2020 = Ajv20202;
    module.exports = exports = Ajv20202;
    module.exports.Ajv2020 = Ajv20202;
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.default = Ajv20202;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: !0, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: !0, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: !0, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: !0, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: !0, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: !0, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: !0, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports, "ValidationError", { enumerable: !0, get: function() {
      return validation_error_1.default;
    } });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports, "MissingRefError", { enumerable: !0, get: function() {
      return ref_error_1.default;
    } });
  }
});

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare3) {
      return { validate, compare: compare3 };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(!0), compareTime),
      "date-time": fmtDef(getDateTime(!0), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: !0,
      // unchecked string payload
      binary: !0
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      let matches = DATE.exec(str);
      if (!matches)
        return !1;
      let year = +matches[1], month = +matches[2], day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (d1 && d2)
        return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function(str) {
        let matches = TIME.exec(str);
        if (!matches)
          return !1;
        let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return !1;
        if (hr <= 23 && min <= 59 && sec < 60)
          return !0;
        let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return;
      let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (t1 && t2)
        return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return;
      let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
      if (a1 && a2)
        return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      let time = getTime(strictTimeZone);
      return function(str) {
        let dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
      if (d1 && d2)
        return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
      if (res !== void 0)
        return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      return BYTE.lastIndex = 0, BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return !0;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return !1;
      try {
        return new RegExp(str), !0;
      } catch {
        return !1;
      }
    }
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias"), DOC = /* @__PURE__ */ Symbol.for("yaml.document"), MAP = /* @__PURE__ */ Symbol.for("yaml.map"), PAIR = /* @__PURE__ */ Symbol.for("yaml.pair"), SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar"), SEQ = /* @__PURE__ */ Symbol.for("yaml.seq"), NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type"), isAlias3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === ALIAS, isDocument = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === DOC, isMap3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === MAP, isPair2 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === PAIR, isScalar3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SCALAR, isSeq3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SEQ;
    function isCollection2(node) {
      if (node && typeof node == "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return !0;
        }
      return !1;
    }
    function isNode(node) {
      if (node && typeof node == "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return !0;
        }
      return !1;
    }
    var hasAnchor = (node) => (isScalar3(node) || isCollection2(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias3;
    exports.isCollection = isCollection2;
    exports.isDocument = isDocument;
    exports.isMap = isMap3;
    exports.isNode = isNode;
    exports.isPair = isPair2;
    exports.isScalar = isScalar3;
    exports.isSeq = isSeq3;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity(), BREAK = /* @__PURE__ */ Symbol("break visit"), SKIP = /* @__PURE__ */ Symbol("skip children"), REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      let visitor_ = initVisitor(visitor);
      identity.isDocument(node) ? visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      let ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl))
        return replaceNode(key, path, ctrl), visit_(key, ctrl, visitor, path);
      if (typeof ctrl != "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            let ci2 = visit_(i, node.items[i], visitor, path);
            if (typeof ci2 == "number")
              i = ci2 - 1;
            else {
              if (ci2 === BREAK)
                return BREAK;
              ci2 === REMOVE && (node.items.splice(i, 1), i -= 1);
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          let ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          ck === REMOVE && (node.key = null);
          let cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          cv === REMOVE && (node.value = null);
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      let visitor_ = initVisitor(visitor);
      identity.isDocument(node) ? await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      let ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl))
        return replaceNode(key, path, ctrl), visitAsync_(key, ctrl, visitor, path);
      if (typeof ctrl != "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            let ci2 = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci2 == "number")
              i = ci2 - 1;
            else {
              if (ci2 === BREAK)
                return BREAK;
              ci2 === REMOVE && (node.items.splice(i, 1), i -= 1);
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          let ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          ck === REMOVE && (node.key = null);
          let cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          cv === REMOVE && (node.value = null);
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      return typeof visitor == "object" && (visitor.Collection || visitor.Node || visitor.Value) ? Object.assign({
        Alias: visitor.Node,
        Map: visitor.Node,
        Scalar: visitor.Node,
        Seq: visitor.Node
      }, visitor.Value && {
        Map: visitor.Value,
        Scalar: visitor.Value,
        Seq: visitor.Value
      }, visitor.Collection && {
        Map: visitor.Collection,
        Seq: visitor.Collection
      }, visitor) : visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor == "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    }
    function replaceNode(key, path, node) {
      let parent = path[path.length - 1];
      if (identity.isCollection(parent))
        parent.items[key] = node;
      else if (identity.isPair(parent))
        key === "key" ? parent.key = node : parent.value = node;
      else if (identity.isDocument(parent))
        parent.contents = node;
      else {
        let pt2 = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt2} parent`);
      }
    }
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity(), visit2 = require_visit(), escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    }, escapeTagName = (tn2) => tn2.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]), Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null, this.docEnd = !1, this.yaml = Object.assign({}, _Directives.defaultYaml, yaml), this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        let copy = new _Directives(this.yaml, this.tags);
        return copy.docStart = this.docStart, copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        let res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = !0;
            break;
          case "1.2":
            this.atNextDocument = !1, this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            }, this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        this.atNextDocument && (this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" }, this.tags = Object.assign({}, _Directives.defaultTags), this.atNextDocument = !1);
        let parts = line.trim().split(/[ \t]+/), name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2 && (onError(0, "%TAG directive should contain exactly two parts"), parts.length < 2))
              return !1;
            let [handle, prefix] = parts;
            return this.tags[handle] = prefix, !0;
          }
          case "%YAML": {
            if (this.yaml.explicit = !0, parts.length !== 1)
              return onError(0, "%YAML directive should contain exactly one part"), !1;
            let [version] = parts;
            if (version === "1.1" || version === "1.2")
              return this.yaml.version = version, !0;
            {
              let isValid = /^\d+\.\d+$/.test(version);
              return onError(6, `Unsupported YAML version ${version}`, isValid), !1;
            }
          }
          default:
            return onError(0, `Unknown directive ${name}`, !0), !1;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!")
          return onError(`Not a valid tag: ${source}`), null;
        if (source[1] === "<") {
          let verbatim = source.slice(2, -1);
          return verbatim === "!" || verbatim === "!!" ? (onError(`Verbatim tags aren't resolved, so ${source} is invalid.`), null) : (source[source.length - 1] !== ">" && onError("Verbatim tags must end with a >"), verbatim);
        }
        let [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        suffix || onError(`The ${source} tag has no suffix`);
        let prefix = this.tags[handle];
        if (prefix)
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            return onError(String(error)), null;
          }
        return handle === "!" ? source : (onError(`Could not resolve tag: ${source}`), null);
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (let [handle, prefix] of Object.entries(this.tags))
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        let lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [], tagEntries = Object.entries(this.tags), tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          let tags = {};
          visit2.visit(doc.contents, (_key, node) => {
            identity.isNode(node) && node.tag && (tags[node.tag] = !0);
          }), tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (let [handle, prefix] of tagEntries)
          handle === "!!" && prefix === "tag:yaml.org,2002:" || (!doc || tagNames.some((tn2) => tn2.startsWith(prefix))) && lines.push(`%TAG ${handle} ${prefix}`);
        return lines.join(`
`);
      }
    };
    Directives.defaultYaml = { explicit: !1, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity(), visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        let msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
        throw new Error(msg);
      }
      return !0;
    }
    function anchorNames(root) {
      let anchors = /* @__PURE__ */ new Set();
      return visit2.visit(root, {
        Value(_key, node) {
          node.anchor && anchors.add(node.anchor);
        }
      }), anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; ; ++i) {
        let name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      let aliasObjects = [], sourceObjects = /* @__PURE__ */ new Map(), prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source), prevAnchors ?? (prevAnchors = anchorNames(doc));
          let anchor = findNewAnchor(prefix, prevAnchors);
          return prevAnchors.add(anchor), anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (let source of aliasObjects) {
            let ref = sourceObjects.get(source);
            if (typeof ref == "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node)))
              ref.node.anchor = ref.anchor;
            else {
              let error = new Error("Failed to resolve repeated object (this should not happen)");
              throw error.source = source, error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val == "object")
        if (Array.isArray(val))
          for (let i = 0, len = val.length; i < len; ++i) {
            let v0 = val[i], v1 = applyReviver(reviver, val, String(i), v0);
            v1 === void 0 ? delete val[i] : v1 !== v0 && (val[i] = v1);
          }
        else if (val instanceof Map)
          for (let k2 of Array.from(val.keys())) {
            let v0 = val.get(k2), v1 = applyReviver(reviver, val, k2, v0);
            v1 === void 0 ? val.delete(k2) : v1 !== v0 && val.set(k2, v1);
          }
        else if (val instanceof Set)
          for (let v0 of Array.from(val)) {
            let v1 = applyReviver(reviver, val, v0, v0);
            v1 === void 0 ? val.delete(v0) : v1 !== v0 && (val.delete(v0), val.add(v1));
          }
        else
          for (let [k2, v0] of Object.entries(val)) {
            let v1 = applyReviver(reviver, val, k2, v0);
            v1 === void 0 ? delete val[k2] : v1 !== v0 && (val[k2] = v1);
          }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v2, i) => toJS(v2, String(i), ctx));
      if (value && typeof value.toJSON == "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        let data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data), ctx.onCreate = (res2) => {
          data.res = res2, delete ctx.onCreate;
        };
        let res = value.toJSON(arg, ctx);
        return ctx.onCreate && ctx.onCreate(res), res;
      }
      return typeof value == "bigint" && !ctx?.keep ? Number(value) : value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver(), identity = require_identity(), toJS = require_toJS(), NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        return this.range && (copy.range = this.range.slice()), copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        let ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: !0,
          mapAsMap: mapAsMap === !0,
          mapKeyWarned: !1,
          maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
        }, res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor == "function")
          for (let { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors(), visit2 = require_visit(), identity = require_identity(), Node = require_Node(), toJS = require_toJS(), Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS), this.source = source, Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        ctx?.aliasResolveCache ? nodes = ctx.aliasResolveCache : (nodes = [], visit2.visit(doc, {
          Node: (_key, node) => {
            (identity.isAlias(node) || identity.hasAnchor(node)) && nodes.push(node);
          }
        }), ctx && (ctx.aliasResolveCache = nodes));
        let found;
        for (let node of nodes) {
          if (node === this)
            break;
          node.anchor === this.source && (found = node);
        }
        if (found && ctx) {
          let { anchors: anchors2, doc: doc2, maxAliasCount } = ctx, data = anchors2.get(found);
          if (data || (toJS.toJS(found, null, ctx), data = anchors2.get(found)), data?.res === void 0) {
            let msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0 && (data.count += 1, data.aliasCount === 0 && (data.aliasCount = getAliasCount(doc2, found, anchors2)), data.count * data.aliasCount > maxAliasCount)) {
            let msg = "Excessive alias count indicates a resource exhaustion attack";
            throw new ReferenceError(msg);
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        let source = this.resolve(ctx.doc, ctx);
        if (!source) {
          let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        let src = `*${this.source}`;
        if (ctx) {
          if (anchors.anchorIsValid(this.source), ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        let source = node.resolve(doc), anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (let item2 of node.items) {
          let c = getAliasCount(doc, item2, anchors2);
          c > count2 && (count2 = c);
        }
        return count2;
      } else if (identity.isPair(node)) {
        let kc = getAliasCount(doc, node.key, anchors2), vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity(), Node = require_Node(), toJS = require_toJS(), isScalarValue = (value) => !value || typeof value != "function" && typeof value != "object", Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR), this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias(), identity = require_identity(), Scalar = require_Scalar(), defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        let match = tags.filter((t) => t.tag === tagName), tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value) && (value = value.contents), identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        let map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        return map.items.push(value), map;
      }
      (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt < "u" && value instanceof BigInt) && (value = value.valueOf());
      let { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx, ref;
      if (aliasDuplicateObjects && value && typeof value == "object") {
        if (ref = sourceObjects.get(value), ref)
          return ref.anchor ?? (ref.anchor = onAnchor(value)), new Alias.Alias(ref.anchor);
        ref = { anchor: null, node: null }, sourceObjects.set(value, ref);
      }
      tagName?.startsWith("!!") && (tagName = defaultTagPrefix + tagName.slice(2));
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON == "function" && (value = value.toJSON()), !value || typeof value != "object") {
          let node2 = new Scalar.Scalar(value);
          return ref && (ref.node = node2), node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      onTagObj && (onTagObj(tagObj), delete ctx.onTagObj);
      let node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from == "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      return tagName ? node.tag = tagName : tagObj.default || (node.tag = tagObj.tag), ref && (ref.node = node), node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode(), identity = require_identity(), Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v2 = value;
      for (let i = path.length - 1; i >= 0; --i) {
        let k2 = path[i];
        if (typeof k2 == "number" && Number.isInteger(k2) && k2 >= 0) {
          let a = [];
          a[k2] = v2, v2 = a;
        } else
          v2 = /* @__PURE__ */ new Map([[k2, v2]]);
      }
      return createNode.createNode(v2, void 0, {
        aliasDuplicateObjects: !1,
        keepUndefined: !1,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path == "object" && !!path[Symbol.iterator]().next().done, Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type), Object.defineProperty(this, "schema", {
          value: schema,
          configurable: !0,
          enumerable: !1,
          writable: !0
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        return schema && (copy.schema = schema), copy.items = copy.items.map((it2) => identity.isNode(it2) || identity.isPair(it2) ? it2.clone(schema) : it2), this.range && (copy.range = this.range.slice()), copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          let [key, ...rest] = path, node = this.get(key, !0);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        let node = this.get(key, !0);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        let [key, ...rest] = path, node = this.get(key, !0);
        return rest.length === 0 ? !keepScalar && identity.isScalar(node) ? node.value : node : identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return !1;
          let n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        let node = this.get(key, !0);
        return identity.isCollection(node) ? node.hasIn(rest) : !1;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          this.set(key, value);
        else {
          let node = this.get(key, !0);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      return /^\n+$/.test(comment) ? comment.substring(1) : indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith(`
`) ? indentComment(comment, indent) : comment.includes(`
`) ? `
` + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow", FOLD_BLOCK = "block", FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      lineWidth < minContentWidth && (minContentWidth = 0);
      let endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      let folds = [], escapedFolds = {}, end = lineWidth - indent.length;
      typeof indentAtStart == "number" && (indentAtStart > lineWidth - Math.max(2, minContentWidth) ? folds.push(0) : end = lineWidth - indentAtStart);
      let split, prev, overflow = !1, i = -1, escStart = -1, escEnd = -1;
      mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length), i !== -1 && (end = i + endStep));
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          switch (escStart = i, text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === `
`)
          mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length)), end = i + indent.length + endStep, split = void 0;
        else {
          if (ch === " " && prev && prev !== " " && prev !== `
` && prev !== "	") {
            let next = text[i + 1];
            next && next !== " " && next !== `
` && next !== "	" && (split = i);
          }
          if (i >= end)
            if (split)
              folds.push(split), end = split + endStep, split = void 0;
            else if (mode === FOLD_QUOTED) {
              for (; prev === " " || prev === "	"; )
                prev = ch, ch = text[i += 1], overflow = !0;
              let j2 = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j2])
                return text;
              folds.push(j2), escapedFolds[j2] = !0, end = j2 + endStep, split = void 0;
            } else
              overflow = !0;
        }
        prev = ch;
      }
      if (overflow && onOverflow && onOverflow(), folds.length === 0)
        return text;
      onFold && onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        let fold2 = folds[i2], end2 = folds[i2 + 1] || text.length;
        fold2 === 0 ? res = `
${indent}${text.slice(0, end2)}` : (mode === FOLD_QUOTED && escapedFolds[fold2] && (res += `${text[fold2]}\\`), res += `
${indent}${text.slice(fold2 + 1, end2)}`);
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i, start = i + 1, ch = text[start];
      for (; ch === " " || ch === "	"; )
        if (i < start + indent)
          ch = text[++i];
        else {
          do
            ch = text[++i];
          while (ch && ch !== `
`);
          end = i, start = i + 1, ch = text[start];
        }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), foldFlowLines = require_foldFlowLines(), getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    }), containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return !1;
      let limit = lineWidth - indentLength, strLen = str.length;
      if (strLen <= limit)
        return !1;
      for (let i = 0, start = 0; i < strLen; ++i)
        if (str[i] === `
`) {
          if (i - start > limit)
            return !0;
          if (start = i + 1, strLen - start <= limit)
            return !1;
        }
      return !0;
    }
    function doubleQuotedString(value, ctx) {
      let json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      let { implicitKey } = ctx, minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength, indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), str = "", start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i])
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n" && (str += json.slice(start, i) + "\\ ", i += 1, start = i, ch = "\\"), ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                let code3 = json.substr(i + 2, 4);
                switch (code3) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    code3.substr(0, 2) === "00" ? str += "\\x" + code3.substr(2) : str += json.substr(i, 6);
                }
                i += 5, start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength)
                i += 1;
              else {
                for (str += json.slice(start, i) + `

`; json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"'; )
                  str += `
`, i += 2;
                str += indent, json[i + 2] === " " && (str += "\\"), i += 1, start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      return str = start ? str + json.slice(start) : json, implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, !1));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === !1 || ctx.implicitKey && value.includes(`
`) || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      let indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
    }
    function quotedString(value, ctx) {
      let { singleQuote } = ctx.options, qs2;
      if (singleQuote === !1)
        qs2 = doubleQuotedString;
      else {
        let hasDouble = value.includes('"'), hasSingle = value.includes("'");
        hasDouble && !hasSingle ? qs2 = singleQuotedString : hasSingle && !hasDouble ? qs2 = doubleQuotedString : qs2 = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs2(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp(`(^|(?<!
))
+(?!
|$)`, "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      let { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value))
        return quotedString(value, ctx);
      let indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : ""), literal = blockQuote === "literal" ? !0 : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? !1 : type === Scalar.Scalar.BLOCK_LITERAL ? !0 : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? `|
` : `>
`;
      let chomp, endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        let ch = value[endStart - 1];
        if (ch !== `
` && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart), endNlPos = end.indexOf(`
`);
      endNlPos === -1 ? chomp = "-" : value === end || endNlPos !== end.length - 1 ? (chomp = "+", onChompKeep && onChompKeep()) : chomp = "", end && (value = value.slice(0, -end.length), end[end.length - 1] === `
` && (end = end.slice(0, -1)), end = end.replace(blockEndNewlines, `$&${indent}`));
      let startWithSpace = !1, startEnd, startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        let ch = value[startEnd];
        if (ch === " ")
          startWithSpace = !0;
        else if (ch === `
`)
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      start && (value = value.substring(start.length), start = start.replace(/\n+/g, `$&${indent}`));
      let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
      if (comment && (header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " ")), onComment && onComment()), !literal) {
        let foldedValue = value.replace(/\n+/g, `
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`), literalFallback = !1, foldOptions = getFoldOptions(ctx, !0);
        blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED && (foldOptions.onOverflow = () => {
          literalFallback = !0;
        });
        let body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      return value = value.replace(/\n+/g, `$&${indent}`), `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item2, ctx, onComment, onChompKeep) {
      let { type, value } = item2, { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes(`
`) || inFlow && /[[\]{},]/.test(value))
        return quotedString(value, ctx);
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))
        return implicitKey || inFlow || !value.includes(`
`) ? quotedString(value, ctx) : blockString(item2, ctx, onComment, onChompKeep);
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes(`
`))
        return blockString(item2, ctx, onComment, onChompKeep);
      if (containsDocumentMarker(value)) {
        if (indent === "")
          return ctx.forceBlockIndent = !0, blockString(item2, ctx, onComment, onChompKeep);
        if (implicitKey && indent === indentStep)
          return quotedString(value, ctx);
      }
      let str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        let test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str), { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
    }
    function stringifyString(item2, ctx, onComment, onChompKeep) {
      let { implicitKey, inFlow } = ctx, ss2 = typeof item2.value == "string" ? item2 : Object.assign({}, item2, { value: String(item2.value) }), { type } = item2;
      type !== Scalar.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss2.value) && (type = Scalar.Scalar.QUOTE_DOUBLE);
      let _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss2.value, ctx) : blockString(ss2, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss2.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss2.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss2, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      }, res = _stringify(type);
      if (res === null) {
        let { defaultKeyType, defaultStringType } = ctx.options, t = implicitKey && defaultKeyType || defaultStringType;
        if (res = _stringify(t), res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors(), identity = require_identity(), stringifyComment = require_stringifyComment(), stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      let opt = Object.assign({
        blockQuote: !0,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: !1,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: !0,
        indentSeq: !0,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: !1,
        singleQuote: null,
        trailingComma: !1,
        trueStr: "true",
        verifyAliasOrder: !0
      }, doc.schema.toStringOptions, options), inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = !1;
          break;
        case "flow":
          inFlow = !0;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent == "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item2) {
      if (item2.tag) {
        let match = tags.filter((t) => t.tag === item2.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item2.format) ?? match[0];
      }
      let tagObj, obj;
      if (identity.isScalar(item2)) {
        obj = item2.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          let testMatch = match.filter((t) => t.test);
          testMatch.length > 0 && (match = testMatch);
        }
        tagObj = match.find((t) => t.format === item2.format) ?? match.find((t) => !t.format);
      } else
        obj = item2, tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      if (!tagObj) {
        let name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      let props = [], anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      anchor && anchors.anchorIsValid(anchor) && (anchors$1.add(anchor), props.push(`&${anchor}`));
      let tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      return tag && props.push(doc.directives.tagString(tag)), props.join(" ");
    }
    function stringify(item2, ctx, onComment, onChompKeep) {
      if (identity.isPair(item2))
        return item2.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item2)) {
        if (ctx.doc.directives)
          return item2.toString(ctx);
        if (ctx.resolvedAliases?.has(item2))
          throw new TypeError("Cannot stringify circular structure without alias nodes");
        ctx.resolvedAliases ? ctx.resolvedAliases.add(item2) : ctx.resolvedAliases = /* @__PURE__ */ new Set([item2]), item2 = item2.resolve(ctx.doc);
      }
      let tagObj, node = identity.isNode(item2) ? item2 : ctx.doc.createNode(item2, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      let props = stringifyProps(node, tagObj, ctx);
      props.length > 0 && (ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1);
      let str = typeof tagObj.stringify == "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      return props ? identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}` : str;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      let { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx, keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment)
          throw new Error("With simple keys, key nodes cannot have comments");
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key == "object") {
          let msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key == "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: !1,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = !1, chompKeep = !1, str = stringify.stringify(key, ctx, () => keyCommentDone = !0, () => chompKeep = !0);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = !0;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null)
          return keyCommentDone && onComment && onComment(), str === "" ? "?" : explicitKey ? `? ${str}` : str;
      } else if (allNullValues && !simpleKeys || value == null && explicitKey)
        return str = `? ${str}`, keyComment && !keyCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)) : chompKeep && onChompKeep && onChompKeep(), str;
      keyCommentDone && (keyComment = null), explicitKey ? (keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))), str = `? ${str}
${indent}:`) : (str = `${str}:`, keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))));
      let vsb, vcb, valueComment;
      identity.isNode(value) ? (vsb = !!value.spaceBefore, vcb = value.commentBefore, valueComment = value.comment) : (vsb = !1, vcb = null, valueComment = null, value && typeof value == "object" && (value = doc.createNode(value))), ctx.implicitKey = !1, !explicitKey && !keyComment && identity.isScalar(value) && (ctx.indentAtStart = str.length + 1), chompKeep = !1, !indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor && (ctx.indent = ctx.indent.substring(2));
      let valueCommentDone = !1, valueStr = stringify.stringify(value, ctx, () => valueCommentDone = !0, () => chompKeep = !0), ws2 = " ";
      if (keyComment || vsb || vcb) {
        if (ws2 = vsb ? `
` : "", vcb) {
          let cs2 = commentString(vcb);
          ws2 += `
${stringifyComment.indentComment(cs2, ctx.indent)}`;
        }
        valueStr === "" && !ctx.inFlow ? ws2 === `
` && valueComment && (ws2 = `

`) : ws2 += `
${ctx.indent}`;
      } else if (!explicitKey && identity.isCollection(value)) {
        let vs0 = valueStr[0], nl0 = valueStr.indexOf(`
`), hasNewline = nl0 !== -1, flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = !1;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!" && (sp0 = valueStr.indexOf(" ", sp0 + 1)), (sp0 === -1 || nl0 < sp0) && (hasPropsLine = !0);
          }
          hasPropsLine || (ws2 = `
${ctx.indent}`);
        }
      } else (valueStr === "" || valueStr[0] === `
`) && (ws2 = "");
      return str += ws2 + valueStr, ctx.inFlow ? valueCommentDone && onComment && onComment() : valueComment && !valueCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)) : chompKeep && onChompKeep && onChompKeep(), str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      logLevel === "debug" && console.log(...messages);
    }
    function warn(logLevel, warning) {
      (logLevel === "debug" || logLevel === "warn") && (typeof node_process.emitWarning == "function" ? node_process.emitWarning(warning) : console.warn(warning));
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), MERGE_KEY = "<<", merge = {
      identify: (value) => value === MERGE_KEY || typeof value == "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    }, isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      let source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (let it2 of source.items)
          mergeValue(ctx, map, it2);
      else if (Array.isArray(source))
        for (let it2 of source)
          mergeValue(ctx, map, it2);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      let source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      let srcMap = source.toJSON(null, ctx, Map);
      for (let [key, value2] of srcMap)
        map instanceof Map ? map.has(key) || map.set(key, value2) : map instanceof Set ? map.add(key) : Object.prototype.hasOwnProperty.call(map, key) || Object.defineProperty(map, key, {
          value: value2,
          writable: !0,
          enumerable: !0,
          configurable: !0
        });
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log(), merge = require_merge(), stringify = require_stringify(), identity = require_identity(), toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        let jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map)
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        else if (map instanceof Set)
          map.add(jsKey);
        else {
          let stringKey = stringifyKey(key, jsKey, ctx), jsValue = toJS.toJS(value, stringKey, ctx);
          stringKey in map ? Object.defineProperty(map, stringKey, {
            value: jsValue,
            writable: !0,
            enumerable: !0,
            configurable: !0
          }) : map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey != "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        let strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (let node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = !0, strCtx.inStringifyKey = !0;
        let strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          jsonStr.length > 40 && (jsonStr = jsonStr.substring(0, 36) + '..."'), log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`), ctx.mapKeyWarned = !0;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode(), stringifyPair = require_stringifyPair(), addPairToJSMap = require_addPairToJSMap(), identity = require_identity();
    function createPair(key, value, ctx) {
      let k2 = createNode.createNode(key, void 0, ctx), v2 = createNode.createNode(value, void 0, ctx);
      return new Pair(k2, v2);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR }), this.key = key, this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        return identity.isNode(key) && (key = key.clone(schema)), identity.isNode(value) && (value = value.clone(schema)), new _Pair(key, value);
      }
      toJSON(_2, ctx) {
        let pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      let { indent, options: { commentString } } = ctx, itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null }), chompKeep = !1, lines = [];
      for (let i = 0; i < items.length; ++i) {
        let item2 = items[i], comment2 = null;
        if (identity.isNode(item2))
          !chompKeep && item2.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item2.commentBefore, chompKeep), item2.comment && (comment2 = item2.comment);
        else if (identity.isPair(item2)) {
          let ik = identity.isNode(item2.key) ? item2.key : null;
          ik && (!chompKeep && ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, chompKeep));
        }
        chompKeep = !1;
        let str2 = stringify.stringify(item2, itemCtx, () => comment2 = null, () => chompKeep = !0);
        comment2 && (str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2))), chompKeep && comment2 && (chompKeep = !1), lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0)
        str = flowChars.start + flowChars.end;
      else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          let line = lines[i];
          str += line ? `
${indent}${line}` : `
`;
        }
      }
      return comment ? (str += `
` + stringifyComment.indentComment(commentString(comment), indent), onComment && onComment()) : chompKeep && onChompKeep && onChompKeep(), str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      let { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      let itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: !0,
        type: null
      }), reqNewline = !1, linesAtValue = 0, lines = [];
      for (let i = 0; i < items.length; ++i) {
        let item2 = items[i], comment = null;
        if (identity.isNode(item2))
          item2.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item2.commentBefore, !1), item2.comment && (comment = item2.comment);
        else if (identity.isPair(item2)) {
          let ik = identity.isNode(item2.key) ? item2.key : null;
          ik && (ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, !1), ik.comment && (reqNewline = !0));
          let iv = identity.isNode(item2.value) ? item2.value : null;
          iv ? (iv.comment && (comment = iv.comment), iv.commentBefore && (reqNewline = !0)) : item2.value == null && ik?.comment && (comment = ik.comment);
        }
        comment && (reqNewline = !0);
        let str = stringify.stringify(item2, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes(`
`)), i < items.length - 1 ? str += "," : ctx.options.trailingComma && (ctx.options.lineWidth > 0 && (reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth)), reqNewline && (str += ",")), comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment))), lines.push(str), linesAtValue = lines.length;
      }
      let { start, end } = flowChars;
      if (lines.length === 0)
        return start + end;
      if (!reqNewline) {
        let len = lines.reduce((sum, line) => sum + line.length + 2, 2);
        reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
      }
      if (reqNewline) {
        let str = start;
        for (let line of lines)
          str += line ? `
${indentStep}${indent}${line}` : `
`;
        return `${str}
${indent}${end}`;
      } else
        return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep && (comment = comment.replace(/^\n+/, "")), comment) {
        let ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection(), addPairToJSMap = require_addPairToJSMap(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar();
    function findPair(items, key) {
      let k2 = identity.isScalar(key) ? key.value : key;
      for (let it2 of items)
        if (identity.isPair(it2) && (it2.key === key || it2.key === k2 || identity.isScalar(it2.key) && it2.key.value === k2))
          return it2;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema), this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        let { keepUndefined, replacer } = ctx, map = new this(schema), add2 = (key, value) => {
          if (typeof replacer == "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          (value !== void 0 || keepUndefined) && map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map)
          for (let [key, value] of obj)
            add2(key, value);
        else if (obj && typeof obj == "object")
          for (let key of Object.keys(obj))
            add2(key, obj[key]);
        return typeof schema.sortMapEntries == "function" && map.items.sort(schema.sortMapEntries), map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        identity.isPair(pair) ? _pair = pair : !pair || typeof pair != "object" || !("key" in pair) ? _pair = new Pair.Pair(pair, pair?.value) : _pair = new Pair.Pair(pair.key, pair.value);
        let prev = findPair(this.items, _pair.key), sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value) ? prev.value.value = _pair.value : prev.value = _pair.value;
        } else if (sortEntries) {
          let i = this.items.findIndex((item2) => sortEntries(_pair, item2) < 0);
          i === -1 ? this.items.push(_pair) : this.items.splice(i, 0, _pair);
        } else
          this.items.push(_pair);
      }
      delete(key) {
        let it2 = findPair(this.items, key);
        return it2 ? this.items.splice(this.items.indexOf(it2), 1).length > 0 : !1;
      }
      get(key, keepScalar) {
        let node = findPair(this.items, key)?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), !0);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_2, ctx, Type) {
        let map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        ctx?.onCreate && ctx.onCreate(map);
        for (let item2 of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item2);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (let item2 of this.items)
          if (!identity.isPair(item2))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item2)} instead`);
        return !ctx.allNullValues && this.hasAllNullValues(!1) && (ctx = Object.assign({}, ctx, { allNullValues: !0 })), stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity(), YAMLMap = require_YAMLMap(), map = {
      collection: "map",
      default: !0,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        return identity.isMap(map2) || onError("Expected a mapping for this tag"), map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode(), stringifyCollection = require_stringifyCollection(), Collection = require_Collection(), identity = require_identity(), Scalar = require_Scalar(), toJS = require_toJS(), YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema), this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        let idx = asItemIndex(key);
        return typeof idx != "number" ? !1 : this.items.splice(idx, 1).length > 0;
      }
      get(key, keepScalar) {
        let idx = asItemIndex(key);
        if (typeof idx != "number")
          return;
        let it2 = this.items[idx];
        return !keepScalar && identity.isScalar(it2) ? it2.value : it2;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        let idx = asItemIndex(key);
        return typeof idx == "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        let idx = asItemIndex(key);
        if (typeof idx != "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        let prev = this.items[idx];
        identity.isScalar(prev) && Scalar.isScalarValue(value) ? prev.value = value : this.items[idx] = value;
      }
      toJSON(_2, ctx) {
        let seq = [];
        ctx?.onCreate && ctx.onCreate(seq);
        let i = 0;
        for (let item2 of this.items)
          seq.push(toJS.toJS(item2, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx ? stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        }) : JSON.stringify(this);
      }
      static from(schema, obj, ctx) {
        let { replacer } = ctx, seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it2 of obj) {
            if (typeof replacer == "function") {
              let key = obj instanceof Set ? it2 : String(i++);
              it2 = replacer.call(obj, key, it2);
            }
            seq.items.push(createNode.createNode(it2, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      return idx && typeof idx == "string" && (idx = Number(idx)), typeof idx == "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity(), YAMLSeq = require_YAMLSeq(), seq = {
      collection: "seq",
      default: !0,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        return identity.isSeq(seq2) || onError("Expected a sequence for this tag"), seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString(), string = {
      identify: (value) => typeof value == "string",
      default: !0,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item2, ctx, onComment, onChompKeep) {
        return ctx = Object.assign({ actualString: !0 }, ctx), stringifyString.stringifyString(item2, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: !0,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source == "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), boolTag = {
      identify: (value) => typeof value == "boolean",
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          let sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value == "bigint")
        return String(value);
      let num = typeof value == "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        i < 0 && (i = n.length, n += ".");
        let d = minFractionDigits - (n.length - i - 1);
        for (; d-- > 0; )
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber(), floatNaN = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    }, floatExp = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        let num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    }, float = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        let node = new Scalar.Scalar(parseFloat(str)), dot = str.indexOf(".");
        return dot !== -1 && str[str.length - 1] === "0" && (node.minFractionDigits = str.length - dot - 1), node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber(), intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value), intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      let { value } = node;
      return intIdentify(value) && value >= 0 ? prefix + value.toString(radix) : stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    }, int = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    }, intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool(), float = require_float(), int = require_int(), schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), map = require_map(), seq = require_seq();
    function intIdentify(value) {
      return typeof value == "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value), jsonScalars = [
      {
        identify: (value) => typeof value == "string",
        default: !0,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: !0,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value == "boolean",
        default: !0,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ], jsonError = {
      default: !0,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        return onError(`Unresolved plain scalar ${JSON.stringify(str)}`), str;
      }
    }, schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer"), Scalar = require_Scalar(), stringifyString = require_stringifyString(), binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: !1,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer == "function")
          return node_buffer.Buffer.from(src, "base64");
        if (typeof atob == "function") {
          let str = atob(src.replace(/[\n\r]/g, "")), buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else
          return onError("This environment does not support reading binary tags; either Buffer or atob is required"), src;
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        let buf = value, str;
        if (typeof node_buffer.Buffer == "function")
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        else if (typeof btoa == "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        if (type ?? (type = Scalar.Scalar.BLOCK_LITERAL), type !== Scalar.Scalar.QUOTE_DOUBLE) {
          let lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth), n = Math.ceil(str.length / lineWidth), lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth)
            lines[i] = str.substr(o, lineWidth);
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? `
` : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar(), YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq))
        for (let i = 0; i < seq.items.length; ++i) {
          let item2 = seq.items[i];
          if (!identity.isPair(item2)) {
            if (identity.isMap(item2)) {
              item2.items.length > 1 && onError("Each pair must have its own sequence indicator");
              let pair = item2.items[0] || new Pair.Pair(new Scalar.Scalar(null));
              if (item2.commentBefore && (pair.key.commentBefore = pair.key.commentBefore ? `${item2.commentBefore}
${pair.key.commentBefore}` : item2.commentBefore), item2.comment) {
                let cn2 = pair.value ?? pair.key;
                cn2.comment = cn2.comment ? `${item2.comment}
${cn2.comment}` : item2.comment;
              }
              item2 = pair;
            }
            seq.items[i] = identity.isPair(item2) ? item2 : new Pair.Pair(item2);
          }
        }
      else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      let { replacer } = ctx, pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it2 of iterable) {
          typeof replacer == "function" && (it2 = replacer.call(iterable, String(i++), it2));
          let key, value;
          if (Array.isArray(it2))
            if (it2.length === 2)
              key = it2[0], value = it2[1];
            else
              throw new TypeError(`Expected [key, value] tuple: ${it2}`);
          else if (it2 && it2 instanceof Object) {
            let keys = Object.keys(it2);
            if (keys.length === 1)
              key = keys[0], value = it2[key];
            else
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
          } else
            key = it2;
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: !1,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity(), toJS = require_toJS(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), pairs = require_pairs(), YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super(), this.add = YAMLMap.YAMLMap.prototype.add.bind(this), this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this), this.get = YAMLMap.YAMLMap.prototype.get.bind(this), this.has = YAMLMap.YAMLMap.prototype.has.bind(this), this.set = YAMLMap.YAMLMap.prototype.set.bind(this), this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_2, ctx) {
        if (!ctx)
          return super.toJSON(_2);
        let map = /* @__PURE__ */ new Map();
        ctx?.onCreate && ctx.onCreate(map);
        for (let pair of this.items) {
          let key, value;
          if (identity.isPair(pair) ? (key = toJS.toJS(pair.key, "", ctx), value = toJS.toJS(pair.value, key, ctx)) : key = toJS.toJS(pair, "", ctx), map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        let pairs$1 = pairs.createPairs(schema, iterable, ctx), omap2 = new this();
        return omap2.items = pairs$1.items, omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: !1,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        let pairs$1 = pairs.resolvePairs(seq, onError), seenKeys = [];
        for (let { key } of pairs$1.items)
          identity.isScalar(key) && (seenKeys.includes(key.value) ? onError(`Ordered maps must not include duplicate keys: ${key.value}`) : seenKeys.push(key.value));
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      return source && (value ? trueTag : falseTag).test.test(source) ? source : value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === !0,
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(!0),
      stringify: boolStringify
    }, falseTag = {
      identify: (value) => value === !1,
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(!1),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber(), floatNaN = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    }, floatExp = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        let num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    }, float = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        let node = new Scalar.Scalar(parseFloat(str.replace(/_/g, ""))), dot = str.indexOf(".");
        if (dot !== -1) {
          let f = str.substring(dot + 1).replace(/_/g, "");
          f[f.length - 1] === "0" && (node.minFractionDigits = f.length);
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber(), intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      let sign = str[0];
      if ((sign === "-" || sign === "+") && (offset += 1), str = str.substring(offset).replace(/_/g, ""), intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        let n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      let n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      let { value } = node;
      if (intIdentify(value)) {
        let str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    }, intOct = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    }, int = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    }, intHex = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema), this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        identity.isPair(key) ? pair = key : key && typeof key == "object" && "key" in key && "value" in key && key.value === null ? pair = new Pair.Pair(key.key, null) : pair = new Pair.Pair(key, null), YAMLMap.findPair(this.items, pair.key) || this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        let pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value != "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        let prev = YAMLMap.findPair(this.items, key);
        prev && !value ? this.items.splice(this.items.indexOf(prev), 1) : !prev && value && this.items.push(new Pair.Pair(key));
      }
      toJSON(_2, ctx) {
        return super.toJSON(_2, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(!0))
          return super.toString(Object.assign({}, ctx, { allNullValues: !0 }), onComment, onChompKeep);
        throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        let { replacer } = ctx, set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable)
            typeof replacer == "function" && (value = replacer.call(iterable, value, value)), set2.items.push(Pair.createPair(value, null, ctx));
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: !1,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(!0))
            return Object.assign(new YAMLSet(), map);
          onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      let sign = str[0], parts = sign === "-" || sign === "+" ? str.substring(1) : str, num = (n) => asBigInt ? BigInt(n) : Number(n), res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node, num = (n) => n;
      if (typeof value == "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      value < 0 && (sign = "-", value *= num(-1));
      let _60 = num(60), parts = [value % _60];
      return value < 60 ? parts.unshift(0) : (value = (value - parts[0]) / _60, parts.unshift(value % _60), value >= 60 && (value = (value - parts[0]) / _60, parts.unshift(value))), sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value == "bigint" || Number.isInteger(value),
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    }, floatTime = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, !1),
      stringify: stringifySexagesimal
    }, timestamp = {
      identify: (value) => value instanceof Date,
      default: !0,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        let match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        let [, year, month, day, hour, minute, second] = match.map(Number), millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0, date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec), tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, !1);
          Math.abs(d) < 30 && (d *= 60), date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema4 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), binary = require_binary(), bool = require_bool2(), float = require_float2(), int = require_int2(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), set = require_set(), timestamp = require_timestamp(), schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool(), float = require_float(), int = require_int(), schema = require_schema2(), schema$1 = require_schema3(), binary = require_binary(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), schema$2 = require_schema4(), set = require_set(), timestamp = require_timestamp(), schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]), tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    }, coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      let schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags)
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      let tags = schemaTags;
      if (!tags)
        if (Array.isArray(customTags))
          tags = [];
        else {
          let keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      if (Array.isArray(customTags))
        for (let tag of customTags)
          tags = tags.concat(tag);
      else typeof customTags == "function" && (tags = customTags(tags.slice()));
      return addMergeTag && (tags = tags.concat(merge.merge)), tags.reduce((tags2, tag) => {
        let tagObj = typeof tag == "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          let tagName = JSON.stringify(tag), keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        return tags2.includes(tagObj) || tags2.push(tagObj), tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity(), map = require_map(), seq = require_seq(), string = require_string(), tags = require_tags(), sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0, Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null, this.name = typeof schema == "string" && schema || "core", this.knownTags = resolveKnownTags ? tags.coreKnownTags : {}, this.tags = tags.getTags(customTags, this.name, merge), this.toStringOptions = toStringDefaults ?? null, Object.defineProperty(this, identity.MAP, { value: map.map }), Object.defineProperty(this, identity.SCALAR, { value: string.string }), Object.defineProperty(this, identity.SEQ, { value: seq.seq }), this.sortMapEntries = typeof sortMapEntries == "function" ? sortMapEntries : sortMapEntries === !0 ? sortMapEntriesByKey : null;
      }
      clone() {
        let copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        return copy.tags = this.tags.slice(), copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      let lines = [], hasDirectives = options.directives === !0;
      if (options.directives !== !1 && doc.directives) {
        let dir = doc.directives.toString(doc);
        dir ? (lines.push(dir), hasDirectives = !0) : doc.directives.docStart && (hasDirectives = !0);
      }
      hasDirectives && lines.push("---");
      let ctx = stringify.createStringifyContext(doc, options), { commentString } = ctx.options;
      if (doc.commentBefore) {
        lines.length !== 1 && lines.unshift("");
        let cs2 = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs2, ""));
      }
      let chompKeep = !1, contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives && lines.push(""), doc.contents.commentBefore) {
            let cs2 = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs2, ""));
          }
          ctx.forceBlockIndent = !!doc.comment, contentComment = doc.contents.comment;
        }
        let onChompKeep = contentComment ? void 0 : () => chompKeep = !0, body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        contentComment && (body += stringifyComment.lineComment(body, "", commentString(contentComment))), (body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---" ? lines[lines.length - 1] = `--- ${body}` : lines.push(body);
      } else
        lines.push(stringify.stringify(doc.contents, ctx));
      if (doc.directives?.docEnd)
        if (doc.comment) {
          let cs2 = commentString(doc.comment);
          cs2.includes(`
`) ? (lines.push("..."), lines.push(stringifyComment.indentComment(cs2, ""))) : lines.push(`... ${cs2}`);
        } else
          lines.push("...");
      else {
        let dc = doc.comment;
        dc && chompKeep && (dc = dc.replace(/^\n+/, "")), dc && ((!chompKeep || contentComment) && lines[lines.length - 1] !== "" && lines.push(""), lines.push(stringifyComment.indentComment(commentString(dc), "")));
      }
      return lines.join(`
`) + `
`;
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), toJS = require_toJS(), Schema = require_Schema(), stringifyDocument = require_stringifyDocument(), anchors = require_anchors(), applyReviver = require_applyReviver(), createNode = require_createNode(), directives = require_directives(), Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null, this.comment = null, this.errors = [], this.warnings = [], Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer, replacer = void 0);
        let opt = Object.assign({
          intAsBigInt: !1,
          keepSourceTokens: !1,
          logLevel: "warn",
          prettyErrors: !0,
          strict: !0,
          stringKeys: !1,
          uniqueKeys: !0,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        options?._directives ? (this.directives = options._directives.atDocument(), this.directives.yaml.explicit && (version = this.directives.yaml.version)) : this.directives = new directives.Directives({ version }), this.setSchema(version, options), this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        let copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        return copy.commentBefore = this.commentBefore, copy.comment = this.comment, copy.errors = this.errors.slice(), copy.warnings = this.warnings.slice(), copy.options = Object.assign({}, this.options), this.directives && (copy.directives = this.directives.clone()), copy.schema = this.schema.clone(), copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents, this.range && (copy.range = this.range.slice()), copy;
      }
      /** Adds a value to the document. */
      add(value) {
        assertCollection(this.contents) && this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        assertCollection(this.contents) && this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          let prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer;
        if (typeof replacer == "function")
          value = replacer.call({ "": value }, "", value), _replacer = replacer;
        else if (Array.isArray(replacer)) {
          let keyToStr = (v2) => typeof v2 == "number" || v2 instanceof String || v2 instanceof Number, asStr = replacer.filter(keyToStr).map(String);
          asStr.length > 0 && (replacer = replacer.concat(asStr)), _replacer = replacer;
        } else options === void 0 && replacer && (options = replacer, replacer = void 0);
        let { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {}, { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        ), ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? !0,
          keepUndefined: keepUndefined ?? !1,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        }, node = createNode.createNode(value, tag, ctx);
        return flow && identity.isCollection(node) && (node.flow = !0), setAnchors(), node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        let k2 = this.createNode(key, null, options), v2 = this.createNode(value, null, options);
        return new Pair.Pair(k2, v2);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : !1;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        return Collection.isEmptyPath(path) ? this.contents == null ? !1 : (this.contents = null, !0) : assertCollection(this.contents) ? this.contents.deleteIn(path) : !1;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        return Collection.isEmptyPath(path) ? !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents : identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : !1;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        return Collection.isEmptyPath(path) ? this.contents !== void 0 : identity.isCollection(this.contents) ? this.contents.hasIn(path) : !1;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, [key], value) : assertCollection(this.contents) && this.contents.set(key, value);
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        Collection.isEmptyPath(path) ? this.contents = value : this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value) : assertCollection(this.contents) && this.contents.setIn(path, value);
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        typeof version == "number" && (version = String(version));
        let opt;
        switch (version) {
          case "1.1":
            this.directives ? this.directives.yaml.version = "1.1" : this.directives = new directives.Directives({ version: "1.1" }), opt = { resolveKnownTags: !1, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            this.directives ? this.directives.yaml.version = version : this.directives = new directives.Directives({ version }), opt = { resolveKnownTags: !0, schema: "core" };
            break;
          case null:
            this.directives && delete this.directives, opt = null;
            break;
          default: {
            let sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error("With a null YAML version, the { schema: Schema } option is required");
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        let ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === !0,
          mapKeyWarned: !1,
          maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
        }, res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor == "function")
          for (let { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: !0, jsonArg, mapAsMap: !1, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          let s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return !0;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors2 = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code3, message) {
        super(), this.name = name, this.code = code3, this.message = message, this.pos = pos;
      }
    }, YAMLParseError = class extends YAMLError {
      constructor(pos, code3, message) {
        super("YAMLParseError", pos, code3, message);
      }
    }, YAMLWarning = class extends YAMLError {
      constructor(pos, code3, message) {
        super("YAMLWarning", pos, code3, message);
      }
    }, prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      let { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci2 = col - 1, lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci2 >= 60 && lineStr.length > 80) {
        let trimStart = Math.min(ci2 - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart), ci2 -= trimStart - 1;
      }
      if (lineStr.length > 80 && (lineStr = lineStr.substring(0, 79) + "\u2026"), line > 1 && /^ *$/.test(lineStr.substring(0, ci2))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        prev.length > 80 && (prev = prev.substring(0, 79) + `\u2026
`), lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1, end = error.linePos[1];
        end?.line === line && end.col > col && (count2 = Math.max(1, Math.min(end.col - col, 80 - ci2)));
        let pointer = " ".repeat(ci2) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = !1, atNewline = startOnNewline, hasSpace = startOnNewline, comment = "", commentSep = "", hasNewline = !1, reqSpace = !1, tab = null, anchor = null, tag = null, newlineAfterProp = null, comma = null, found = null, start = null;
      for (let token2 of tokens)
        switch (reqSpace && (token2.type !== "space" && token2.type !== "newline" && token2.type !== "comma" && onError(token2.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), reqSpace = !1), tab && (atNewline && token2.type !== "comment" && token2.type !== "newline" && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), tab = null), token2.type) {
          case "space":
            !flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token2.source.includes("	") && (tab = token2), hasSpace = !0;
            break;
          case "comment": {
            hasSpace || onError(token2, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            let cb = token2.source.substring(1) || " ";
            comment ? comment += commentSep + cb : comment = cb, commentSep = "", atNewline = !1;
            break;
          }
          case "newline":
            atNewline ? comment ? comment += token2.source : (!found || indicator !== "seq-item-ind") && (spaceBefore = !0) : commentSep += token2.source, atNewline = !0, hasNewline = !0, (anchor || tag) && (newlineAfterProp = token2), hasSpace = !0;
            break;
          case "anchor":
            anchor && onError(token2, "MULTIPLE_ANCHORS", "A node can have at most one anchor"), token2.source.endsWith(":") && onError(token2.offset + token2.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0), anchor = token2, start ?? (start = token2.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
            break;
          case "tag": {
            tag && onError(token2, "MULTIPLE_TAGS", "A node can have at most one tag"), tag = token2, start ?? (start = token2.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
            break;
          }
          case indicator:
            (anchor || tag) && onError(token2, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token2.source} indicator`), found && onError(token2, "UNEXPECTED_TOKEN", `Unexpected ${token2.source} in ${flow ?? "collection"}`), found = token2, atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind", hasSpace = !1;
            break;
          case "comma":
            if (flow) {
              comma && onError(token2, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`), comma = token2, atNewline = !1, hasSpace = !1;
              break;
            }
          // else fallthrough
          default:
            onError(token2, "UNEXPECTED_TOKEN", `Unexpected ${token2.type} token`), atNewline = !1, hasSpace = !1;
        }
      let last = tokens[tokens.length - 1], end = last ? last.offset + last.source.length : offset;
      return reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "") && onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq") && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes(`
`))
            return !0;
          if (key.end) {
            for (let st2 of key.end)
              if (st2.type === "newline")
                return !0;
          }
          return !1;
        case "flow-collection":
          for (let it2 of key.items) {
            for (let st2 of it2.start)
              if (st2.type === "newline")
                return !0;
            if (it2.sep) {
              for (let st2 of it2.sep)
                if (st2.type === "newline")
                  return !0;
            }
            if (containsNewline(it2.key) || containsNewline(it2.value))
              return !0;
          }
          return !1;
        default:
          return !0;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        let end = fc.end[0];
        end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc) && onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      let { uniqueKeys } = ctx.options;
      if (uniqueKeys === !1)
        return !1;
      let isEqual = typeof uniqueKeys == "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair(), YAMLMap = require_YAMLMap(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilFlowIndentCheck = require_util_flow_indent_check(), utilMapIncludes = require_util_map_includes(), startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      let NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap, map = new NodeClass(ctx.schema);
      ctx.atRoot && (ctx.atRoot = !1);
      let offset = bm.offset, commentEnd = null;
      for (let collItem of bm.items) {
        let { start, key, sep: sep3, value } = collItem, keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: !0
        }), implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key && (key.type === "block-seq" ? onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in key && key.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg)), !keyProps.anchor && !keyProps.tag && !sep3) {
            commentEnd = keyProps.end, keyProps.comment && (map.comment ? map.comment += `
` + keyProps.comment : map.comment = keyProps.comment);
            continue;
          }
          (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) && onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
        } else keyProps.found?.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg);
        ctx.atKey = !0;
        let keyStart = keyProps.end, keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError), ctx.atKey = !1, utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        let valueProps = resolveProps.resolveProps(sep3 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        if (offset = valueProps.end, valueProps.found) {
          implicitKey && (value?.type === "block-map" && !valueProps.hasNewline && onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings"), ctx.options.strict && keyProps.start < valueProps.found.offset - 1024 && onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));
          let valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep3, null, valueProps, onError);
          ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError), offset = valueNode.range[2];
          let pair = new Pair.Pair(keyNode, valueNode);
          ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
        } else {
          implicitKey && onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values"), valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
          let pair = new Pair.Pair(keyNode);
          ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
        }
      }
      return commentEnd && commentEnd < offset && onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content"), map.range = [bm.offset, offset, commentEnd ?? offset], map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq(), resolveProps = require_resolve_props(), utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs2, onError, tag) {
      let NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq, seq = new NodeClass(ctx.schema);
      ctx.atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
      let offset = bs2.offset, commentEnd = null;
      for (let { start, value } of bs2.items) {
        let props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs2.indent,
          startOnNewline: !0
        });
        if (!props.found)
          if (props.anchor || props.tag || value)
            value?.type === "block-seq" ? onError(props.end, "BAD_INDENT", "All sequence items must start at the same column") : onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          else {
            commentEnd = props.end, props.comment && (seq.comment = props.comment);
            continue;
          }
        let node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bs2.indent, value, onError), offset = node.range[2], seq.items.push(node);
      }
      return seq.range = [bs2.offset, offset, commentEnd ?? offset], seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = !1, sep3 = "";
        for (let token2 of end) {
          let { source, type } = token2;
          switch (type) {
            case "space":
              hasSpace = !0;
              break;
            case "comment": {
              reqSpace && !hasSpace && onError(token2, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              let cb = source.substring(1) || " ";
              comment ? comment += sep3 + cb : comment = cb, sep3 = "";
              break;
            }
            case "newline":
              comment && (sep3 += source), hasSpace = !0;
              break;
            default:
              onError(token2, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilMapIncludes = require_util_map_includes(), blockMsg = "Block collections are not allowed within flow collections", isBlock = (token2) => token2 && (token2.type === "block-map" || token2.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      let isMap3 = fc.start.source === "{", fcName = isMap3 ? "flow map" : "flow sequence", NodeClass = tag?.nodeClass ?? (isMap3 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq), coll = new NodeClass(ctx.schema);
      coll.flow = !0;
      let atRoot = ctx.atRoot;
      atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        let collItem = fc.items[i], { start, key, sep: sep3, value } = collItem, props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: !1
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep3 && !value) {
            i === 0 && props.comma ? onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`) : i < fc.items.length - 1 && onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`), props.comment && (coll.comment ? coll.comment += `
` + props.comment : coll.comment = props.comment), offset = props.end;
            continue;
          }
          !isMap3 && ctx.options.strict && utilContainsNewline.containsNewline(key) && onError(
            key,
            // checked by containsNewline()
            "MULTILINE_IMPLICIT_KEY",
            "Implicit keys of flow sequence pairs need to be on a single line"
          );
        }
        if (i === 0)
          props.comma && onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (props.comma || onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`), props.comment) {
          let prevItemComment = "";
          loop: for (let st2 of start)
            switch (st2.type) {
              case "comma":
              case "space":
                break;
              case "comment":
                prevItemComment = st2.source.substring(1);
                break loop;
              default:
                break loop;
            }
          if (prevItemComment) {
            let prev = coll.items[coll.items.length - 1];
            identity.isPair(prev) && (prev = prev.value ?? prev.key), prev.comment ? prev.comment += `
` + prevItemComment : prev.comment = prevItemComment, props.comment = props.comment.substring(prevItemComment.length + 1);
          }
        }
        if (!isMap3 && !sep3 && !props.found) {
          let valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep3, null, props, onError);
          coll.items.push(valueNode), offset = valueNode.range[2], isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = !0;
          let keyStart = props.end, keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          isBlock(key) && onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg), ctx.atKey = !1;
          let valueProps = resolveProps.resolveProps(sep3 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: !1
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep3)
                for (let st2 of sep3) {
                  if (st2 === valueProps.found)
                    break;
                  if (st2.type === "newline") {
                    onError(st2, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              props.start < valueProps.found.offset - 1024 && onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else value && ("source" in value && value.source?.[0] === ":" ? onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`) : onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`));
          let valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
          valueNode ? isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg) : valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
          let pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens && (pair.srcToken = collItem), isMap3) {
            let map = coll;
            utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique"), map.items.push(pair);
          } else {
            let map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = !0, map.items.push(pair);
            let endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]], coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      let expectedEnd = isMap3 ? "}" : "]", [ce2, ...ee2] = fc.end, cePos = offset;
      if (ce2?.source === expectedEnd)
        cePos = ce2.offset + ce2.source.length;
      else {
        let name = fcName[0].toUpperCase() + fcName.substring(1), msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg), ce2 && ce2.source.length !== 1 && ee2.unshift(ce2);
      }
      if (ee2.length > 0) {
        let end = resolveEnd.resolveEnd(ee2, cePos, ctx.options.strict, onError);
        end.comment && (coll.comment ? coll.comment += `
` + end.comment : coll.comment = end.comment), coll.range = [fc.offset, cePos, end.offset];
      } else
        coll.range = [fc.offset, cePos, cePos];
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveBlockMap = require_resolve_block_map(), resolveBlockSeq = require_resolve_block_seq(), resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token2, onError, tagName, tag) {
      let coll = token2.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token2, onError, tag) : token2.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token2, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token2, onError, tag), Coll = coll.constructor;
      return tagName === "!" || tagName === Coll.tagName ? (coll.tag = Coll.tagName, coll) : (tagName && (coll.tag = tagName), coll);
    }
    function composeCollection(CN, ctx, token2, props, onError) {
      let tagToken = props.tag, tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      if (token2.type === "block-seq") {
        let { anchor, newlineAfterProp: nl } = props, lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        lastProp && (!nl || nl.offset < lastProp.offset) && onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
      }
      let expType = token2.type === "block-map" ? "map" : token2.type === "block-seq" ? "seq" : token2.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq")
        return resolveCollection(CN, ctx, token2, onError, tagName);
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        let kt2 = ctx.schema.knownTags[tagName];
        if (kt2?.collection === expType)
          ctx.schema.tags.push(Object.assign({}, kt2, { default: !1 })), tag = kt2;
        else
          return kt2 ? onError(tagToken, "BAD_COLLECTION_TYPE", `${kt2.tag} used for ${expType} collection, but expects ${kt2.collection ?? "scalar"}`, !0) : onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, !0), resolveCollection(CN, ctx, token2, onError, tagName);
      }
      let coll = resolveCollection(CN, ctx, token2, onError, tagName, tag), res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll, node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      return node.range = coll.range, node.tag = tagName, tag?.format && (node.format = tag.format), node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar2, onError) {
      let start = scalar2.offset, header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      let type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL, lines = scalar2.source ? splitLines(scalar2.source) : [], chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        let content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        let value2 = header.chomp === "+" && lines.length > 0 ? `
`.repeat(Math.max(1, lines.length - 1)) : "", end2 = start + header.length;
        return scalar2.source && (end2 += scalar2.source.length), { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar2.indent + header.indent, offset = scalar2.offset + header.length, contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        if (content === "" || content === "\r")
          header.indent === 0 && indent.length > trimIndent && (trimIndent = indent.length);
        else {
          indent.length < trimIndent && onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator"), header.indent === 0 && (trimIndent = indent.length), contentStart = i, trimIndent === 0 && !ctx.atRoot && onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i)
        lines[i][0].length > trimIndent && (chompStart = i + 1);
      let value = "", sep3 = "", prevMoreIndented = !1;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + `
`;
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        let crlf = content[content.length - 1] === "\r";
        if (crlf && (content = content.slice(0, -1)), content && indent.length < trimIndent) {
          let message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message), indent = "";
        }
        type === Scalar.Scalar.BLOCK_LITERAL ? (value += sep3 + indent.slice(trimIndent) + content, sep3 = `
`) : indent.length > trimIndent || content[0] === "	" ? (sep3 === " " ? sep3 = `
` : !prevMoreIndented && sep3 === `
` && (sep3 = `

`), value += sep3 + indent.slice(trimIndent) + content, sep3 = `
`, prevMoreIndented = !0) : content === "" ? sep3 === `
` ? value += `
` : sep3 = `
` : (value += sep3 + content, sep3 = " ", prevMoreIndented = !1);
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += `
` + lines[i][0].slice(trimIndent);
          value[value.length - 1] !== `
` && (value += `
`);
          break;
        default:
          value += `
`;
      }
      let end = start + header.length + scalar2.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header")
        return onError(props[0], "IMPOSSIBLE", "Block scalar header not found"), null;
      let { source } = props[0], mode = source[0], indent = 0, chomp = "", error = -1;
      for (let i = 1; i < source.length; ++i) {
        let ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          let n = Number(ch);
          !indent && n ? indent = n : error === -1 && (error = offset + i);
        }
      }
      error !== -1 && onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = !1, comment = "", length = source.length;
      for (let i = 1; i < props.length; ++i) {
        let token2 = props[i];
        switch (token2.type) {
          case "space":
            hasSpace = !0;
          // fallthrough
          case "newline":
            length += token2.source.length;
            break;
          case "comment":
            strict && !hasSpace && onError(token2, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters"), length += token2.source.length, comment = token2.source.substring(1);
            break;
          case "error":
            onError(token2, "UNEXPECTED_TOKEN", token2.message), length += token2.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            let message = `Unexpected token in block scalar header: ${token2.type}`;
            onError(token2, "UNEXPECTED_TOKEN", message);
            let ts2 = token2.source;
            ts2 && typeof ts2 == "string" && (length += ts2.length);
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      let split = source.split(/\n( *)/), first = split[0], m = first.match(/^( *)/), lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar2, strict, onError) {
      let { offset, type, source, end } = scalar2, _type, value, _onError = (rel, code3, msg) => onError(offset + rel, code3, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN, value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE, value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE, value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          return onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`), {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      let valueEnd = offset + source.length, re2 = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re2.comment,
        range: [offset, valueEnd, re2.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      return badChar && onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`), unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      return (source[source.length - 1] !== "'" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing 'quote"), unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      let line = /(.*?)\r?\n/sy, match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$"), trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/, trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, ""), sep3 = " ", pos = line.lastIndex;
      for (; match = line.exec(source); ) {
        let lm = match[1].replace(trimBoth, "");
        lm === "" ? sep3 === `
` ? res += sep3 : sep3 = `
` : (res += sep3 + lm, sep3 = " "), pos = line.lastIndex;
      }
      let last = /[ \t]*(.*)/sy;
      return last.lastIndex = pos, match = last.exec(source), res + sep3 + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        let ch = source[i];
        if (!(ch === "\r" && source[i + 1] === `
`))
          if (ch === `
`) {
            let { fold: fold2, offset } = foldNewline(source, i);
            res += fold2, i = offset;
          } else if (ch === "\\") {
            let next = source[++i], cc = escapeCodes[next];
            if (cc)
              res += cc;
            else if (next === `
`)
              for (next = source[i + 1]; next === " " || next === "	"; )
                next = source[++i + 1];
            else if (next === "\r" && source[i + 1] === `
`)
              for (next = source[++i + 1]; next === " " || next === "	"; )
                next = source[++i + 1];
            else if (next === "x" || next === "u" || next === "U") {
              let length = next === "x" ? 2 : next === "u" ? 4 : 8;
              res += parseCharCode(source, i + 1, length, onError), i += length;
            } else {
              let raw = source.substr(i - 1, 2);
              onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), res += raw;
            }
          } else if (ch === " " || ch === "	") {
            let wsStart = i, next = source[i + 1];
            for (; next === " " || next === "	"; )
              next = source[++i + 1];
            next !== `
` && !(next === "\r" && source[i + 2] === `
`) && (res += i > wsStart ? source.slice(wsStart, i + 1) : ch);
          } else
            res += ch;
      }
      return (source[source.length - 1] !== '"' || source.length === 1) && onError(source.length, "MISSING_CHAR", 'Missing closing "quote'), res;
    }
    function foldNewline(source, offset) {
      let fold2 = "", ch = source[offset + 1];
      for (; (ch === " " || ch === "	" || ch === `
` || ch === "\r") && !(ch === "\r" && source[offset + 2] !== `
`); )
        ch === `
` && (fold2 += `
`), offset += 1, ch = source[offset + 1];
      return fold2 || (fold2 = " "), { fold: fold2, offset };
    }
    var escapeCodes = {
      0: "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: `
`,
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      let cc = source.substr(offset, length), code3 = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code3);
      } catch {
        let raw = source.substr(offset - 2, length + 2);
        return onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token2, tagToken, onError) {
      let { value, type, comment, range } = token2.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token2, onError) : resolveFlowScalar.resolveFlowScalar(token2, ctx.options.strict, onError), tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null, tag;
      ctx.options.stringKeys && ctx.atKey ? tag = ctx.schema[identity.SCALAR] : tagName ? tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError) : token2.type === "scalar" ? tag = findScalarTagByTest(ctx, value, token2, onError) : tag = ctx.schema[identity.SCALAR];
      let scalar2;
      try {
        let res = tag.resolve(value, (msg) => onError(tagToken ?? token2, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar2 = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        let msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token2, "TAG_RESOLVE_FAILED", msg), scalar2 = new Scalar.Scalar(value);
      }
      return scalar2.range = range, scalar2.source = value, type && (scalar2.type = type), tagName && (scalar2.tag = tagName), tag.format && (scalar2.format = tag.format), comment && (scalar2.comment = comment), scalar2;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      let matchWithTest = [];
      for (let tag of schema.tags)
        if (!tag.collection && tag.tag === tagName)
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
      for (let tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      let kt2 = schema.knownTags[tagName];
      return kt2 && !kt2.collection ? (schema.tags.push(Object.assign({}, kt2, { default: !1, test: void 0 })), kt2) : (onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str"), schema[identity.SCALAR]);
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token2, onError) {
      let tag = schema.tags.find((tag2) => (tag2.default === !0 || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        let compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          let ts2 = directives.tagString(tag.tag), cs2 = directives.tagString(compat.tag), msg = `Value may be parsed as either ${ts2} or ${cs2}`;
          onError(token2, "TAG_RESOLVE_FAILED", msg, !0);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st2 = before[i];
          switch (st2.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st2.source.length;
              continue;
          }
          for (st2 = before[++i]; st2?.type === "space"; )
            offset += st2.source.length, st2 = before[++i];
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias(), identity = require_identity(), composeCollection = require_compose_collection(), composeScalar = require_compose_scalar(), resolveEnd = require_resolve_end(), utilEmptyScalarPosition = require_util_empty_scalar_position(), CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token2, props, onError) {
      let atKey = ctx.atKey, { spaceBefore, comment, anchor, tag } = props, node, isSrcToken = !0;
      switch (token2.type) {
        case "alias":
          node = composeAlias(ctx, token2, onError), (anchor || tag) && onError(token2, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token2, tag, onError), anchor && (node.anchor = anchor.source.substring(1));
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token2, props, onError), anchor && (node.anchor = anchor.source.substring(1));
          } catch (error) {
            let message = error instanceof Error ? error.message : String(error);
            onError(token2, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          let message = token2.type === "error" ? token2.message : `Unsupported token (type: ${token2.type})`;
          onError(token2, "UNEXPECTED_TOKEN", message), isSrcToken = !1;
        }
      }
      return node ?? (node = composeEmptyNode(ctx, token2.offset, void 0, null, props, onError)), anchor && node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string"), atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value != "string" || node.tag && node.tag !== "tag:yaml.org,2002:str") && onError(tag ?? token2, "NON_STRING_KEY", "With stringKeys, all keys must be strings"), spaceBefore && (node.spaceBefore = !0), comment && (token2.type === "scalar" && token2.source === "" ? node.comment = comment : node.commentBefore = comment), ctx.options.keepSourceTokens && isSrcToken && (node.srcToken = token2), node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      let token2 = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      }, node = composeScalar.composeScalar(ctx, token2, tag, onError);
      return anchor && (node.anchor = anchor.source.substring(1), node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string")), spaceBefore && (node.spaceBefore = !0), comment && (node.comment = comment, node.range[2] = end), node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      let alias = new Alias.Alias(source.substring(1));
      alias.source === "" && onError(offset, "BAD_ALIAS", "Alias cannot be an empty string"), alias.source.endsWith(":") && onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
      let valueEnd = offset + source.length, re2 = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      return alias.range = [offset, valueEnd, re2.offset], re2.comment && (alias.comment = re2.comment), alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document(), composeNode = require_compose_node(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      let opts = Object.assign({ _directives: directives }, options), doc = new Document.Document(void 0, opts), ctx = {
        atKey: !1,
        atRoot: !0,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      }, props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: !0
      });
      props.found && (doc.directives.docStart = !0, value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline && onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker")), doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      let contentEnd = doc.contents.range[2], re2 = resolveEnd.resolveEnd(end, contentEnd, !1, onError);
      return re2.comment && (doc.comment = re2.comment), doc.range = [offset, contentEnd, re2.offset], doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process"), directives = require_directives(), Document = require_Document(), errors = require_errors2(), identity = require_identity(), composeDoc = require_compose_doc(), resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src == "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      let { offset, source } = src;
      return [offset, offset + (typeof source == "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "", atComment = !1, afterEmptyLine = !1;
      for (let i = 0; i < prelude.length; ++i) {
        let source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? `

` : `
`) + (source.substring(1) || " "), atComment = !0, afterEmptyLine = !1;
            break;
          case "%":
            prelude[i + 1]?.[0] !== "#" && (i += 1), atComment = !1;
            break;
          default:
            atComment || (afterEmptyLine = !0), atComment = !1;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null, this.atDirectives = !1, this.prelude = [], this.errors = [], this.warnings = [], this.onError = (source, code3, message, warning) => {
          let pos = getErrorPos(source);
          warning ? this.warnings.push(new errors.YAMLWarning(pos, code3, message)) : this.errors.push(new errors.YAMLParseError(pos, code3, message));
        }, this.directives = new directives.Directives({ version: options.version || "1.2" }), this.options = options;
      }
      decorate(doc, afterDoc) {
        let { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          let dc = doc.contents;
          if (afterDoc)
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          else if (afterEmptyLine || doc.directives.docStart || !dc)
            doc.commentBefore = comment;
          else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it2 = dc.items[0];
            identity.isPair(it2) && (it2 = it2.key);
            let cb = it2.commentBefore;
            it2.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            let cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else
          doc.errors = this.errors, doc.warnings = this.warnings;
        this.prelude = [], this.errors = [], this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = !1, endOffset = -1) {
        for (let token2 of tokens)
          yield* this.next(token2);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token2) {
        switch (node_process.env.LOG_STREAM && console.dir(token2, { depth: null }), token2.type) {
          case "directive":
            this.directives.add(token2.source, (offset, message, warning) => {
              let pos = getErrorPos(token2);
              pos[0] += offset, this.onError(pos, "BAD_DIRECTIVE", message, warning);
            }), this.prelude.push(token2.source), this.atDirectives = !0;
            break;
          case "document": {
            let doc = composeDoc.composeDoc(this.options, this.directives, token2, this.onError);
            this.atDirectives && !doc.directives.docStart && this.onError(token2, "MISSING_CHAR", "Missing directives-end/doc-start indicator line"), this.decorate(doc, !1), this.doc && (yield this.doc), this.doc = doc, this.atDirectives = !1;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token2.source);
            break;
          case "error": {
            let msg = token2.source ? `${token2.message}: ${JSON.stringify(token2.source)}` : token2.message, error = new errors.YAMLParseError(getErrorPos(token2), "UNEXPECTED_TOKEN", msg);
            this.atDirectives || !this.doc ? this.errors.push(error) : this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              let msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token2), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = !0;
            let end = resolveEnd.resolveEnd(token2.end, token2.offset + token2.source.length, this.doc.options.strict, this.onError);
            if (this.decorate(this.doc, !0), end.comment) {
              let dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token2), "UNEXPECTED_TOKEN", `Unsupported token ${token2.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = !1, endOffset = -1) {
        if (this.doc)
          this.decorate(this.doc, !0), yield this.doc, this.doc = null;
        else if (forceDoc) {
          let opts = Object.assign({ _directives: this.directives }, this.options), doc = new Document.Document(void 0, opts);
          this.atDirectives && this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line"), doc.range = [0, endOffset, endOffset], this.decorate(doc, !1), yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar(), errors = require_errors2(), stringifyString = require_stringifyString();
    function resolveAsScalar(token2, strict = !0, onError) {
      if (token2) {
        let _onError = (pos, code3, message) => {
          let offset = typeof pos == "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code3, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code3, message);
        };
        switch (token2.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token2, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token2, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      let { implicitKey = !1, indent, inFlow = !1, offset = -1, type = "PLAIN" } = context, source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: !0, lineWidth: -1 }
      }), end = context.end ?? [
        { type: "newline", offset: -1, indent, source: `
` }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          let he2 = source.indexOf(`
`), head = source.substring(0, he2), body = source.substring(he2 + 1) + `
`, props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          return addEndtoBlockProps(props, end) || props.push({ type: "newline", offset: -1, indent, source: `
` }), { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token2, value, context = {}) {
      let { afterKey = !1, implicitKey = !1, inFlow = !1, type } = context, indent = "indent" in token2 ? token2.indent : null;
      if (afterKey && typeof indent == "number" && (indent += 2), !type)
        switch (token2.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            let header = token2.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      let source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: !0, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token2, source);
          break;
        case '"':
          setFlowScalarValue(token2, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token2, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token2, source, "scalar");
      }
    }
    function setBlockScalarValue(token2, source) {
      let he2 = source.indexOf(`
`), head = source.substring(0, he2), body = source.substring(he2 + 1) + `
`;
      if (token2.type === "block-scalar") {
        let header = token2.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head, token2.source = body;
      } else {
        let { offset } = token2, indent = "indent" in token2 ? token2.indent : -1, props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        addEndtoBlockProps(props, "end" in token2 ? token2.end : void 0) || props.push({ type: "newline", offset: -1, indent, source: `
` });
        for (let key of Object.keys(token2))
          key !== "type" && key !== "offset" && delete token2[key];
        Object.assign(token2, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (let st2 of end)
          switch (st2.type) {
            case "space":
            case "comment":
              props.push(st2);
              break;
            case "newline":
              return props.push(st2), !0;
          }
      return !1;
    }
    function setFlowScalarValue(token2, source, type) {
      switch (token2.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token2.type = type, token2.source = source;
          break;
        case "block-scalar": {
          let end = token2.props.slice(1), oa = source.length;
          token2.props[0].type === "block-scalar-header" && (oa -= token2.props[0].source.length);
          for (let tok of end)
            tok.offset += oa;
          delete token2.props, Object.assign(token2, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          let nl = { type: "newline", offset: token2.offset + source.length, indent: token2.indent, source: `
` };
          delete token2.items, Object.assign(token2, { type, source, end: [nl] });
          break;
        }
        default: {
          let indent = "indent" in token2 ? token2.indent : -1, end = "end" in token2 && Array.isArray(token2.end) ? token2.end.filter((st2) => st2.type === "space" || st2.type === "comment" || st2.type === "newline") : [];
          for (let key of Object.keys(token2))
            key !== "type" && key !== "offset" && delete token2[key];
          Object.assign(token2, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token2) {
      switch (token2.type) {
        case "block-scalar": {
          let res = "";
          for (let tok of token2.props)
            res += stringifyToken(tok);
          return res + token2.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (let item2 of token2.items)
            res += stringifyItem(item2);
          return res;
        }
        case "flow-collection": {
          let res = token2.start.source;
          for (let item2 of token2.items)
            res += stringifyItem(item2);
          for (let st2 of token2.end)
            res += st2.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token2);
          if (token2.end)
            for (let st2 of token2.end)
              res += st2.source;
          return res;
        }
        default: {
          let res = token2.source;
          if ("end" in token2 && token2.end)
            for (let st2 of token2.end)
              res += st2.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep3, value }) {
      let res = "";
      for (let st2 of start)
        res += st2.source;
      if (key && (res += stringifyToken(key)), sep3)
        for (let st2 of sep3)
          res += st2.source;
      return value && (res += stringifyToken(value)), res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit"), SKIP = /* @__PURE__ */ Symbol("skip children"), REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      "type" in cst && cst.type === "document" && (cst = { start: cst.start, value: cst.value }), _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path) => {
      let item2 = cst;
      for (let [field, index] of path) {
        let tok = item2?.[field];
        if (tok && "items" in tok)
          item2 = tok.items[index];
        else
          return;
      }
      return item2;
    };
    visit2.parentCollection = (cst, path) => {
      let parent = visit2.itemAtPath(cst, path.slice(0, -1)), field = path[path.length - 1][0], coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item2, visitor) {
      let ctrl = visitor(item2, path);
      if (typeof ctrl == "symbol")
        return ctrl;
      for (let field of ["key", "value"]) {
        let token2 = item2[field];
        if (token2 && "items" in token2) {
          for (let i = 0; i < token2.items.length; ++i) {
            let ci2 = _visit(Object.freeze(path.concat([[field, i]])), token2.items[i], visitor);
            if (typeof ci2 == "number")
              i = ci2 - 1;
            else {
              if (ci2 === BREAK)
                return BREAK;
              ci2 === REMOVE && (token2.items.splice(i, 1), i -= 1);
            }
          }
          typeof ctrl == "function" && field === "key" && (ctrl = ctrl(item2, path));
        }
      }
      return typeof ctrl == "function" ? ctrl(item2, path) : ctrl;
    }
    exports.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar(), cstStringify = require_cst_stringify(), cstVisit = require_cst_visit(), BOM = "\uFEFF", DOCUMENT = "", FLOW_END = "", SCALAR = "", isCollection2 = (token2) => !!token2 && "items" in token2, isScalar3 = (token2) => !!token2 && (token2.type === "scalar" || token2.type === "single-quoted-scalar" || token2.type === "double-quoted-scalar" || token2.type === "block-scalar");
    function prettyToken(token2) {
      switch (token2) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token2);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case `
`:
        case `\r
`:
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection2;
    exports.isScalar = isScalar3;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty2(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case `
`:
        case "\r":
        case "	":
          return !0;
        default:
          return !1;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef"), tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"), flowIndicatorChars = new Set(",[]{}"), invalidAnchorChars = new Set(` ,[]{}
\r	`), isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch), Lexer = class {
      constructor() {
        this.atEnd = !1, this.blockScalarIndent = -1, this.blockScalarKeep = !1, this.buffer = "", this.flowKey = !1, this.flowLevel = 0, this.indentNext = 0, this.indentValue = 0, this.lineEndPos = null, this.next = null, this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = !1) {
        if (source) {
          if (typeof source != "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source, this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        for (; next && (incomplete || this.hasChars(1)); )
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos, ch = this.buffer[i];
        for (; ch === " " || ch === "	"; )
          ch = this.buffer[++i];
        return !ch || ch === "#" || ch === `
` ? !0 : ch === "\r" ? this.buffer[i + 1] === `
` : !1;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          for (; ch === " "; )
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            let next = this.buffer[indent + offset + 1];
            if (next === `
` || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === `
` || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          let dt2 = this.buffer.substr(offset, 3);
          if ((dt2 === "---" || dt2 === "...") && isEmpty2(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        return (typeof end != "number" || end !== -1 && end < this.pos) && (end = this.buffer.indexOf(`
`, this.pos), this.lineEndPos = end), end === -1 ? this.atEnd ? this.buffer.substring(this.pos) : null : (this.buffer[end - 1] === "\r" && (end -= 1), this.buffer.substring(this.pos, end));
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        return this.buffer = this.buffer.substring(this.pos), this.pos = 0, this.lineEndPos = null, this.next = state, null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM && (yield* this.pushCount(1), line = line.substring(1)), line[0] === "%") {
          let dirEnd = line.length, cs2 = line.indexOf("#");
          for (; cs2 !== -1; ) {
            let ch = line[cs2 - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs2 - 1;
              break;
            } else
              cs2 = line.indexOf("#", cs2 + 1);
          }
          for (; ; ) {
            let ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          let n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(!0));
          return yield* this.pushCount(line.length - n), this.pushNewline(), "stream";
        }
        if (this.atLineEnd()) {
          let sp = yield* this.pushSpaces(!0);
          return yield* this.pushCount(line.length - sp), yield* this.pushNewline(), "stream";
        }
        return yield cst.DOCUMENT, yield* this.parseLineStart();
      }
      *parseLineStart() {
        let ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          let s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty2(this.charAt(3)))
            return yield* this.pushCount(3), this.indentValue = 0, this.indentNext = 0, s === "---" ? "doc" : "stream";
        }
        return this.indentValue = yield* this.pushSpaces(!1), this.indentNext > this.indentValue && !isEmpty2(this.charAt(1)) && (this.indentNext = this.indentValue), yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        let [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty2(ch1)) {
          let n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
          return this.indentNext = this.indentValue + 1, this.indentValue += n, "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(!0);
        let line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            return yield* this.pushNewline(), yield* this.parseLineStart();
          case "{":
          case "[":
            return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel = 1, "flow";
          case "}":
          case "]":
            return yield* this.pushCount(1), "doc";
          case "*":
            return yield* this.pushUntil(isNotAnchorChar), "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            return n += yield* this.parseBlockScalarHeader(), n += yield* this.pushSpaces(!0), yield* this.pushCount(line.length - n), yield* this.pushNewline(), yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp, indent = -1;
        do
          nl = yield* this.pushNewline(), nl > 0 ? (sp = yield* this.pushSpaces(!1), this.indentValue = indent = sp) : sp = 0, sp += yield* this.pushSpaces(!0);
        while (nl + sp > 0);
        let line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if ((indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty2(line[3])) && !(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}")))
          return this.flowLevel = 0, yield cst.FLOW_END, yield* this.parseLineStart();
        let n = 0;
        for (; line[n] === ","; )
          n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0), this.flowKey = !1;
        switch (n += yield* this.pushIndicators(), line[n]) {
          case void 0:
            return "flow";
          case "#":
            return yield* this.pushCount(line.length - n), "flow";
          case "{":
          case "[":
            return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel += 1, "flow";
          case "}":
          case "]":
            return yield* this.pushCount(1), this.flowKey = !0, this.flowLevel -= 1, this.flowLevel ? "flow" : "doc";
          case "*":
            return yield* this.pushUntil(isNotAnchorChar), "flow";
          case '"':
          case "'":
            return this.flowKey = !0, yield* this.parseQuotedScalar();
          case ":": {
            let next = this.charAt(1);
            if (this.flowKey || isEmpty2(next) || next === ",")
              return this.flowKey = !1, yield* this.pushCount(1), yield* this.pushSpaces(!0), "flow";
          }
          // fallthrough
          default:
            return this.flowKey = !1, yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        let quote = this.charAt(0), end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'")
          for (; end !== -1 && this.buffer[end + 1] === "'"; )
            end = this.buffer.indexOf("'", end + 2);
        else
          for (; end !== -1; ) {
            let n = 0;
            for (; this.buffer[end - 1 - n] === "\\"; )
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        let qb = this.buffer.substring(0, end), nl = qb.indexOf(`
`, this.pos);
        if (nl !== -1) {
          for (; nl !== -1; ) {
            let cs2 = this.continueScalar(nl + 1);
            if (cs2 === -1)
              break;
            nl = qb.indexOf(`
`, cs2);
          }
          nl !== -1 && (end = nl - (qb[nl - 1] === "\r" ? 2 : 1));
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        return yield* this.pushToIndex(end + 1, !1), this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1, this.blockScalarKeep = !1;
        let i = this.pos;
        for (; ; ) {
          let ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = !0;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty2(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1, indent = 0, ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2)
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case `
`:
              nl = i2, indent = 0;
              break;
            case "\r": {
              let next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === `
`)
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          this.blockScalarIndent === -1 ? this.indentNext = indent : this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          do {
            let cs2 = this.continueScalar(nl + 1);
            if (cs2 === -1)
              break;
            nl = this.buffer.indexOf(`
`, cs2);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        for (ch = this.buffer[i]; ch === " "; )
          ch = this.buffer[++i];
        if (ch === "	") {
          for (; ch === "	" || ch === " " || ch === "\r" || ch === `
`; )
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep)
          do {
            let i2 = nl - 1, ch2 = this.buffer[i2];
            ch2 === "\r" && (ch2 = this.buffer[--i2]);
            let lastChar = i2;
            for (; ch2 === " "; )
              ch2 = this.buffer[--i2];
            if (ch2 === `
` && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (!0);
        return yield cst.SCALAR, yield* this.pushToIndex(nl + 1, !0), yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        let inFlow = this.flowLevel > 0, end = this.pos - 1, i = this.pos - 1, ch;
        for (; ch = this.buffer[++i]; )
          if (ch === ":") {
            let next = this.buffer[i + 1];
            if (isEmpty2(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty2(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r" && (next === `
` ? (i += 1, ch = `
`, next = this.buffer[i + 1]) : end = i), next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === `
`) {
              let cs2 = this.continueScalar(i + 1);
              if (cs2 === -1)
                break;
              i = Math.max(i, cs2 - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        return !ch && !this.atEnd ? this.setNext("plain-scalar") : (yield cst.SCALAR, yield* this.pushToIndex(end + 1, !0), inFlow ? "flow" : "doc");
      }
      *pushCount(n) {
        return n > 0 ? (yield this.buffer.substr(this.pos, n), this.pos += n, n) : 0;
      }
      *pushToIndex(i, allowEmpty) {
        let s = this.buffer.slice(this.pos, i);
        return s ? (yield s, this.pos += s.length, s.length) : (allowEmpty && (yield ""), 0);
      }
      *pushIndicators() {
        let n = 0;
        loop: for (; ; ) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag(), n += yield* this.pushSpaces(!0);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar), n += yield* this.pushSpaces(!0);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              let inFlow = this.flowLevel > 0, ch1 = this.charAt(1);
              if (isEmpty2(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                inFlow ? this.flowKey && (this.flowKey = !1) : this.indentNext = this.indentValue + 1, n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2, ch = this.buffer[i];
          for (; !isEmpty2(ch) && ch !== ">"; )
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, !1);
        } else {
          let i = this.pos + 1, ch = this.buffer[i];
          for (; ch; )
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2]))
              ch = this.buffer[i += 3];
            else
              break;
          return yield* this.pushToIndex(i, !1);
        }
      }
      *pushNewline() {
        let ch = this.buffer[this.pos];
        return ch === `
` ? yield* this.pushCount(1) : ch === "\r" && this.charAt(1) === `
` ? yield* this.pushCount(2) : 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1, ch;
        do
          ch = this.buffer[++i];
        while (ch === " " || allowTabs && ch === "	");
        let n = i - this.pos;
        return n > 0 && (yield this.buffer.substr(this.pos, n), this.pos = i), n;
      }
      *pushUntil(test) {
        let i = this.pos, ch = this.buffer[i];
        for (; !test(ch); )
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, !1);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter3 = class {
      constructor() {
        this.lineStarts = [], this.addNewLine = (offset) => this.lineStarts.push(offset), this.linePos = (offset) => {
          let low = 0, high = this.lineStarts.length;
          for (; low < high; ) {
            let mid = low + high >> 1;
            this.lineStarts[mid] < offset ? low = mid + 1 : high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          let start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter3;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process"), cst = require_cst(), lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return !0;
      return !1;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i)
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      return -1;
    }
    function isFlowToken(token2) {
      switch (token2?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return !0;
        default:
          return !1;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          let it2 = parent.items[parent.items.length - 1];
          return it2.sep ?? it2.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: for (; --i >= 0; )
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      for (; prev[++i]?.type === "space"; )
        ;
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target2, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target2, source);
      else
        for (let i = 0; i < source.length; ++i)
          target2.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start")
        for (let it2 of fc.items)
          it2.sep && !it2.value && !includesToken(it2.start, "explicit-key-ind") && !includesToken(it2.sep, "map-value-ind") && (it2.key && (it2.value = it2.key), delete it2.key, isFlowToken(it2.value) ? it2.value.end ? arrayPushArray(it2.value.end, it2.sep) : it2.value.end = it2.sep : arrayPushArray(it2.start, it2.sep), delete it2.sep);
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = !0, this.atScalar = !1, this.indent = 0, this.offset = 0, this.onKeyLine = !1, this.stack = [], this.source = "", this.type = "", this.lexer = new lexer.Lexer(), this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = !1) {
        this.onNewLine && this.offset === 0 && this.onNewLine(0);
        for (let lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        incomplete || (yield* this.end());
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        if (this.source = source, node_process.env.LOG_TOKENS && console.log("|", cst.prettyToken(source)), this.atScalar) {
          this.atScalar = !1, yield* this.step(), this.offset += source.length;
          return;
        }
        let type = cst.tokenType(source);
        if (type)
          if (type === "scalar")
            this.atNewLine = !1, this.atScalar = !0, this.type = "scalar";
          else {
            switch (this.type = type, yield* this.step(), type) {
              case "newline":
                this.atNewLine = !0, this.indent = 0, this.onNewLine && this.onNewLine(this.offset + source.length);
                break;
              case "space":
                this.atNewLine && source[0] === " " && (this.indent += source.length);
                break;
              case "explicit-key-ind":
              case "map-value-ind":
              case "seq-item-ind":
                this.atNewLine && (this.indent += source.length);
                break;
              case "doc-mode":
              case "flow-error-end":
                return;
              default:
                this.atNewLine = !1;
            }
            this.offset += source.length;
          }
        else {
          let message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source }), this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        for (; this.stack.length > 0; )
          yield* this.pop();
      }
      get sourceToken() {
        return {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      *step() {
        let top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          for (; this.stack.length > 0; )
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        let token2 = error ?? this.stack.pop();
        if (!token2)
          yield { type: "error", offset: this.offset, source: "", message: "Tried to pop an empty stack" };
        else if (this.stack.length === 0)
          yield token2;
        else {
          let top = this.peek(1);
          switch (token2.type === "block-scalar" ? token2.indent = "indent" in top ? top.indent : 0 : token2.type === "flow-collection" && top.type === "document" && (token2.indent = 0), token2.type === "flow-collection" && fixFlowSeqItems(token2), top.type) {
            case "document":
              top.value = token2;
              break;
            case "block-scalar":
              top.props.push(token2);
              break;
            case "block-map": {
              let it2 = top.items[top.items.length - 1];
              if (it2.value) {
                top.items.push({ start: [], key: token2, sep: [] }), this.onKeyLine = !0;
                return;
              } else if (it2.sep)
                it2.value = token2;
              else {
                Object.assign(it2, { key: token2, sep: [] }), this.onKeyLine = !it2.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              let it2 = top.items[top.items.length - 1];
              it2.value ? top.items.push({ start: [], value: token2 }) : it2.value = token2;
              break;
            }
            case "flow-collection": {
              let it2 = top.items[top.items.length - 1];
              !it2 || it2.value ? top.items.push({ start: [], key: token2, sep: [] }) : it2.sep ? it2.value = token2 : Object.assign(it2, { key: token2, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop(), yield* this.pop(token2);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token2.type === "block-map" || token2.type === "block-seq")) {
            let last = token2.items[token2.items.length - 1];
            last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token2.indent === 0 || last.start.every((st2) => st2.type !== "comment" || st2.indent < token2.indent)) && (top.type === "document" ? top.end = last.start : top.items.push({ start: last.start }), token2.items.splice(-1, 1));
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            let doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            this.type === "doc-start" && doc.start.push(this.sourceToken), this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            findNonEmptyIndex(doc.start) !== -1 ? (yield* this.pop(), yield* this.step()) : doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        let bv = this.startBlockValue(doc);
        bv ? this.stack.push(bv) : yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML document`,
          source: this.source
        };
      }
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          let prev = getPrevProps(this.peek(2)), start = getFirstKeyStartProps(prev), sep3;
          scalar2.end ? (sep3 = scalar2.end, sep3.push(this.sourceToken), delete scalar2.end) : sep3 = [this.sourceToken];
          let map = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep: sep3 }]
          };
          this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar2);
      }
      *blockScalar(scalar2) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar2.props.push(this.sourceToken);
            return;
          case "scalar":
            if (scalar2.source = this.source, this.atNewLine = !0, this.indent = 0, this.onNewLine) {
              let nl = this.source.indexOf(`
`) + 1;
              for (; nl !== 0; )
                this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop(), yield* this.step();
        }
      }
      *blockMap(map) {
        let it2 = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            if (this.onKeyLine = !1, it2.value) {
              let end = "end" in it2.value ? it2.value.end : void 0;
              (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : map.items.push({ start: [this.sourceToken] });
            } else it2.sep ? it2.sep.push(this.sourceToken) : it2.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it2.value)
              map.items.push({ start: [this.sourceToken] });
            else if (it2.sep)
              it2.sep.push(this.sourceToken);
            else {
              if (this.atIndentedComment(it2.start, map.indent)) {
                let end = map.items[map.items.length - 2]?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it2.start), end.push(this.sourceToken), map.items.pop();
                  return;
                }
              }
              it2.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          let atMapIndent = !this.onKeyLine && this.indent === map.indent, atNextItem = atMapIndent && (it2.sep || it2.explicitKey) && this.type !== "seq-item-ind", start = [];
          if (atNextItem && it2.sep && !it2.value) {
            let nl = [];
            for (let i = 0; i < it2.sep.length; ++i) {
              let st2 = it2.sep[i];
              switch (st2.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  st2.indent > map.indent && (nl.length = 0);
                  break;
                default:
                  nl.length = 0;
              }
            }
            nl.length >= 2 && (start = it2.sep.splice(nl[1]));
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              atNextItem || it2.value ? (start.push(this.sourceToken), map.items.push({ start }), this.onKeyLine = !0) : it2.sep ? it2.sep.push(this.sourceToken) : it2.start.push(this.sourceToken);
              return;
            case "explicit-key-ind":
              !it2.sep && !it2.explicitKey ? (it2.start.push(this.sourceToken), it2.explicitKey = !0) : atNextItem || it2.value ? (start.push(this.sourceToken), map.items.push({ start, explicitKey: !0 })) : this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [this.sourceToken], explicitKey: !0 }]
              }), this.onKeyLine = !0;
              return;
            case "map-value-ind":
              if (it2.explicitKey)
                if (it2.sep)
                  if (it2.value)
                    map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                  else if (includesToken(it2.sep, "map-value-ind"))
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start, key: null, sep: [this.sourceToken] }]
                    });
                  else if (isFlowToken(it2.key) && !includesToken(it2.sep, "newline")) {
                    let start2 = getFirstKeyStartProps(it2.start), key = it2.key, sep3 = it2.sep;
                    sep3.push(this.sourceToken), delete it2.key, delete it2.sep, this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key, sep: sep3 }]
                    });
                  } else start.length > 0 ? it2.sep = it2.sep.concat(start, this.sourceToken) : it2.sep.push(this.sourceToken);
                else if (includesToken(it2.start, "newline"))
                  Object.assign(it2, { key: null, sep: [this.sourceToken] });
                else {
                  let start2 = getFirstKeyStartProps(it2.start);
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                  });
                }
              else
                it2.sep ? it2.value || atNextItem ? map.items.push({ start, key: null, sep: [this.sourceToken] }) : includesToken(it2.sep, "map-value-ind") ? this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [], key: null, sep: [this.sourceToken] }]
                }) : it2.sep.push(this.sourceToken) : Object.assign(it2, { key: null, sep: [this.sourceToken] });
              this.onKeyLine = !0;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              let fs2 = this.flowScalar(this.type);
              atNextItem || it2.value ? (map.items.push({ start, key: fs2, sep: [] }), this.onKeyLine = !0) : it2.sep ? this.stack.push(fs2) : (Object.assign(it2, { key: fs2, sep: [] }), this.onKeyLine = !0);
              return;
            }
            default: {
              let bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it2.explicitKey && it2.sep && !includesToken(it2.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else atMapIndent && map.items.push({ start });
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop(), yield* this.step();
      }
      *blockSequence(seq) {
        let it2 = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it2.value) {
              let end = "end" in it2.value ? it2.value.end : void 0;
              (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : seq.items.push({ start: [this.sourceToken] });
            } else
              it2.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it2.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it2.start, seq.indent)) {
                let end = seq.items[seq.items.length - 2]?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it2.start), end.push(this.sourceToken), seq.items.pop();
                  return;
                }
              }
              it2.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it2.value || this.indent <= seq.indent)
              break;
            it2.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            it2.value || includesToken(it2.start, "seq-item-ind") ? seq.items.push({ start: [this.sourceToken] }) : it2.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          let bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop(), yield* this.step();
      }
      *flowCollection(fc) {
        let it2 = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do
            yield* this.pop(), top = this.peek(1);
          while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              !it2 || it2.sep ? fc.items.push({ start: [this.sourceToken] }) : it2.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              !it2 || it2.value ? fc.items.push({ start: [], key: null, sep: [this.sourceToken] }) : it2.sep ? it2.sep.push(this.sourceToken) : Object.assign(it2, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              !it2 || it2.value ? fc.items.push({ start: [this.sourceToken] }) : it2.sep ? it2.sep.push(this.sourceToken) : it2.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              let fs2 = this.flowScalar(this.type);
              !it2 || it2.value ? fc.items.push({ start: [], key: fs2, sep: [] }) : it2.sep ? this.stack.push(fs2) : Object.assign(it2, { key: fs2, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          let bv = this.startBlockValue(fc);
          bv ? this.stack.push(bv) : (yield* this.pop(), yield* this.step());
        } else {
          let parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep))
            yield* this.pop(), yield* this.step();
          else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            let sep3 = fc.end.splice(1, fc.end.length);
            sep3.push(this.sourceToken);
            let map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep3 }]
            };
            this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
          } else
            yield* this.lineEnd(fc);
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf(`
`) + 1;
          for (; nl !== 0; )
            this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = !0;
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            return start.push(this.sourceToken), {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: !0 }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = !0;
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        return this.type !== "comment" || this.indent <= indent ? !1 : start.every((st2) => st2.type === "newline" || st2.type === "space");
      }
      *documentEnd(docEnd) {
        this.type !== "doc-mode" && (docEnd.end ? docEnd.end.push(this.sourceToken) : docEnd.end = [this.sourceToken], this.type === "newline" && (yield* this.pop()));
      }
      *lineEnd(token2) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop(), yield* this.step();
            break;
          case "newline":
            this.onKeyLine = !1;
          default:
            token2.end ? token2.end.push(this.sourceToken) : token2.end = [this.sourceToken], this.type === "newline" && (yield* this.pop());
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer(), Document = require_Document(), errors = require_errors2(), log = require_log(), identity = require_identity(), lineCounter = require_line_counter(), parser = require_parser();
    function parseOptions(options) {
      let prettyErrors = options.prettyErrors !== !1;
      return { lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      let { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options), docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (let doc of docs)
          doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      return docs.length > 0 ? docs : Object.assign([], { empty: !0 }, composer$1.streamInfo());
    }
    function parseDocument3(source, options = {}) {
      let { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options), doc = null;
      for (let _doc of composer$1.compose(parser$1.parse(source), !0, source.length))
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      return prettyErrors && lineCounter2 && (doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2))), doc;
    }
    function parse4(src, reviver, options) {
      let _reviver;
      typeof reviver == "function" ? _reviver = reviver : options === void 0 && reviver && typeof reviver == "object" && (options = reviver);
      let doc = parseDocument3(src, options);
      if (!doc)
        return null;
      if (doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning)), doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer), typeof options == "string" && (options = options.length), typeof options == "number") {
        let indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        let { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return;
      }
      return identity.isDocument(value) && !_replacer ? value.toString(options) : new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse4;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument3;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer(), Document = require_Document(), Schema = require_Schema(), errors = require_errors2(), Alias = require_Alias(), identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), cst = require_cst(), lexer = require_lexer(), lineCounter = require_line_counter(), parser = require_parser(), publicApi = require_public_api(), visit2 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// src/resolve/calendar.ts
var lastZoneOnEarth = "Etc/GMT+12", millisecondsPerDay = 864e5, rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)$/;
function parseInstant(text) {
  let [, date, clock, seconds = ":00", zone = "Z"] = rfc3339.exec(text) ?? [];
  if (date === void 0 || clock === void 0) return;
  let sign = zone.charAt(0), offset = zone.length === 1 ? "Z" : `${sign}${zone.slice(1, 3)}:${zone.slice(3).replace(":", "") || "00"}`, time = Date.parse(`${date}T${clock}${seconds.startsWith(":60") ? ":59.999" : seconds}${offset}`);
  return Number.isNaN(time) ? void 0 : time;
}
function elapsedDays(since, now) {
  return Math.max(0, Math.floor((now - since) / millisecondsPerDay));
}
function remainingDays(until, now) {
  return Math.floor((until - now) / millisecondsPerDay);
}
function utcDay(instant) {
  return Math.floor(instant / millisecondsPerDay);
}
function startOfUtcDay(instant) {
  return utcDay(instant) * millisecondsPerDay;
}
function createCalendar(timezone) {
  let localTime = zoneClock(timezone), dayAt = (instant) => utcDay(localTime(instant)), readings = /* @__PURE__ */ new Map(), lastOf = (day) => {
    let midnight = (day + 1) * millisecondsPerDay, starts = [-1, 1].map((side) => {
      let near = midnight + side * millisecondsPerDay;
      return localTime(near) - near;
    }).map((offset) => midnight - offset).filter((start) => dayAt(start) > day), crossings = starts.filter((start) => dayAt(start - 1) <= day);
    return Math.max(...crossings.length > 0 ? crossings : starts) - 1;
  }, measure = (text) => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      let day = utcDay(Date.parse(text));
      return Number.isNaN(day) ? void 0 : { number: day, first: lastOf(day - 1) + 1, last: lastOf(day) };
    }
    let instant = parseInstant(text);
    return instant === void 0 ? void 0 : { number: dayAt(instant), first: instant, last: instant };
  };
  return { dayAt, read: (text) => (readings.has(text) || readings.set(text, measure(text)), readings.get(text)) };
}
function zoneClock(timezone) {
  let format = zoneFormat(timezone);
  return (instant) => {
    let fields2 = {};
    for (let { type, value } of format.formatToParts(instant)) fields2[type] = Number(value);
    let { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields2, milliseconds = (instant % 1e3 + 1e3) % 1e3;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  };
}
function zoneFormat(timezone) {
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
  } catch (cause) {
    throw new UsageError(`There is no time zone ${timezone}.`, {
      hint: "Write its IANA name, such as Europe/Berlin.",
      cause
    });
  }
}

// src/resolve/order.ts
function byCodeUnits(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function by(textOf5) {
  return (a, b) => byCodeUnits(textOf5(a), textOf5(b));
}
function keyOf(...parts) {
  return parts.map((part) => part ?? "").join("\0");
}

// src/resolve/merge.ts
function mergeSnapshots(snapshots) {
  let [first, ...others] = snapshots;
  if (first === void 0)
    throw new UsageError("There is no snapshot to read.", { hint: "Name at least one file that `collect` wrote." });
  let collectedBy = snapshots.findLast((snapshot) => snapshot.collectedBy !== void 0)?.collectedBy, allCoverage = unique(snapshots, "coverage", ({ source, section: section4, scope }) => keyOf(source, section4, scope)), coverage = forgetUnasked(allCoverage), inUse = new Set(coverage.map(({ source }) => source)), wasInUse = new Set(allCoverage.map(({ source }) => source));
  return {
    schemaVersion: first.schemaVersion,
    collectedAt: others.map(({ collectedAt }) => collectedAt).reduce(later, first.collectedAt),
    ...collectedBy !== void 0 && { collectedBy },
    sources: unique(snapshots, "sources", byId).filter(
      ({ id, kind }) => kind !== "provider" || inUse.has(id) || !wasInUse.has(id)
    ),
    coverage,
    identities: unique(snapshots, "identities", byId),
    accounts: unique(snapshots, "accounts", byId),
    credentials: unique(snapshots, "credentials", byId),
    references: unique(snapshots, "references", byId),
    systems: unique(snapshots, "systems", byId),
    removals: unique(snapshots, "removals", ({ identity, system, sentAt }) => keyOf(identity, system, sentAt))
  };
}
function unique(snapshots, name, keyOfRecord) {
  let byKey = /* @__PURE__ */ new Map();
  for (let snapshot of snapshots) for (let record of snapshot[name]) byKey.set(keyOfRecord(record), record);
  return [...byKey].sort(([a], [b]) => byCodeUnits(a, b)).map(([, record]) => record);
}
function byId(record) {
  return record.id;
}
function forgetUnasked(coverage) {
  let asked = new Set(coverage.filter(({ status }) => status !== "not-configured").map(({ section: section4 }) => section4));
  return coverage.filter(({ section: section4, status }) => status !== "not-configured" || !asked.has(section4));
}
function later(a, b) {
  let difference = (parseInstant(a) ?? Number.NEGATIVE_INFINITY) - (parseInstant(b) ?? Number.NEGATIVE_INFINITY);
  return difference === 0 || Number.isNaN(difference) ? byCodeUnits(a, b) > 0 ? a : b : difference > 0 ? a : b;
}

// src/collect/assemble.ts
function assembleSnapshot({ collectedAt, collectedBy, sources, collected }) {
  return {
    schemaVersion: "1.0",
    collectedAt,
    collectedBy,
    sources: unique2(sources, byId2),
    coverage: unique2(
      every(collected, "coverage"),
      ({ source, section: section4, scope }) => JSON.stringify([source, section4, scope ?? ""])
    ),
    identities: unique2(every(collected, "identities"), byId2),
    accounts: unique2(every(collected, "accounts"), byId2),
    credentials: unique2(every(collected, "credentials"), byId2),
    references: unique2(every(collected, "references"), byId2),
    systems: unique2(every(collected, "systems"), byId2),
    removals: unique2(
      every(collected, "removals"),
      ({ identity, system, sentAt }) => JSON.stringify([identity, system, sentAt])
    )
  };
}
function every(collected, key) {
  let records = [];
  for (let part of collected) for (let record of part[key] ?? []) records.push(record);
  return records;
}
var byId2 = (record) => record.id;
function unique2(records, keyOf3) {
  return [...new Map(records.map((record) => [keyOf3(record), record]))].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, record]) => record);
}

// src/collect/provided-facts.ts
function downgradeIncomplete(section4, collected) {
  let missing3 = missingFacts(section4, collected);
  if (missing3.size === 0) return collected;
  let scopes = new Set((collected.coverage ?? []).map((entry) => entry.scope));
  return {
    ...collected,
    coverage: (collected.coverage ?? []).map((entry) => downgrade(entry, factsOf(entry, missing3, scopes)))
  };
}
function missingFacts(section4, collected) {
  let missing3 = /* @__PURE__ */ new Map();
  for (let record of recordsOf(collected))
    for (let fact of section4.provides[record.kind ?? ""] ?? []) {
      if (fact in record) continue;
      let counts = missing3.get(record.scope) ?? /* @__PURE__ */ new Map(), name = `${record.kind}.${fact}`;
      missing3.set(record.scope, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  return missing3;
}
function recordsOf(collected) {
  return [
    ...collected.identities ?? [],
    ...collected.accounts ?? [],
    ...collected.credentials ?? [],
    ...collected.references ?? []
  ];
}
function factsOf(entry, missing3, scopes) {
  let sentences4 = [];
  for (let [scope, counts] of missing3)
    if (entry.scope === scope || !scopes.has(scope))
      for (let [fact, count2] of counts) sentences4.push(`${fact} did not come for ${count2}`);
  return sentences4.sort();
}
function downgrade(entry, facts) {
  if (entry.status !== "complete" || facts.length === 0) return entry;
  let reason = `${facts.join(", ")}.`;
  return { ...entry, status: "partial", reason: entry.reason === void 0 ? reason : `${entry.reason} ${reason}` };
}

// src/collect/index.ts
async function collect(providers2, entries, context, tool) {
  let outcomes = await Promise.all(providers2.map((provider) => readProvider(provider, entries, context))), readings = outcomes.flatMap((outcome) => outcome.readings);
  return { snapshot: assembleSnapshot({
    collectedAt: context.now().toISOString(),
    collectedBy: tool,
    sources: outcomes.flatMap((outcome) => outcome.sources),
    collected: [...outcomes.map((outcome) => outcome.ledger), ...readings.map((reading) => reading.collected)]
  }), nameFlagged: (credentials) => nameFlagged(readings, credentials, context) };
}
async function readProvider(provider, entries, context) {
  let opened = await provider.open(entries, context);
  if (opened.length === 0) return leaveOut(provider, context);
  let readings = await Promise.all(
    opened.flatMap(
      (one) => "refusal" in one ? [] : one.sections.map((section4) => readSection(section4, one.source, context))
    )
  );
  return {
    sources: opened.map((one) => one.source),
    ledger: { coverage: opened.flatMap((one) => refusedSections(provider, one, context)) },
    readings
  };
}
function leaveOut(provider, context) {
  let source = { id: provider.name, kind: "provider", name: provider.title }, refusal2 = { status: "not-configured", reason: `No ${provider.title} source is configured.` };
  return {
    sources: [source],
    ledger: { coverage: withoutReading(provider.sections, source, refusal2, context) },
    readings: []
  };
}
function refusedSections(provider, opened, context) {
  return "refusal" in opened ? withoutReading(provider.sections, opened.source, opened.refusal, context) : [];
}
function withoutReading(sections, source, refusal2, context) {
  let observedAt = context.now().toISOString();
  return sections.map(({ section: section4, provides }) => ({
    source: source.id,
    section: section4,
    kinds: Object.keys(provides),
    ...refusal2,
    observedAt
  }));
}
async function readSection(section4, source, context) {
  let collected = await section4.collect(context);
  if ((collected.coverage ?? []).length === 0)
    throw new Error(`${section4.section} of ${source.id} ended without saying what it read.`);
  return { section: section4, collected: downgradeIncomplete(section4, collected) };
}
async function nameFlagged(readings, credentials, context) {
  let wanted = new Set(credentials), answers = await Promise.all(
    readings.map(async ({ section: section4, collected }) => {
      let own = (collected.credentials ?? []).filter((one) => wanted.has(one.id)).map((one) => one.id);
      return own.length === 0 ? [] : section4.nameFlagged(own, context);
    })
  );
  return new Map(answers.flat().map(({ credential, publicId }) => [credential, publicId]));
}

// src/judge/applicable.ts
var credentialKinds = {
  "access-key": !0,
  "console-password": !0,
  "signing-certificate": !0,
  secret: !0,
  "deploy-key": !0,
  "actions-secret": !0
}, accountKinds = {
  "iam-user": !0,
  root: !0,
  "github-user": !0
}, referenceKinds = {
  "secret-use": !0,
  "static-cloud-key": !0
}, identityKinds = {
  person: !0,
  workload: !0,
  agent: !0,
  team: !0
}, kindsOf = {
  credential: Object.keys(credentialKinds),
  account: Object.keys(accountKinds),
  reference: Object.keys(referenceKinds),
  identity: Object.keys(identityKinds),
  system: [],
  source: []
};
function prepare(policy) {
  let fed = policy.subject === "source" ? [] : policy.kinds ?? kindsOf[policy.subject];
  return {
    policy,
    kinds: new Set(fed),
    requires: policy.requires.map((path) => path.split(".")),
    governance: policy.id.startsWith("governance/"),
    counts: { fail: 0, unknown: 0, pass: 0, notApplicable: 0 }
  };
}
function appliesTo({ policy }, subject) {
  return policy.subject !== subject.type ? !1 : policy.kinds === void 0 || policy.kinds.includes(subject.context.kind);
}

// src/judge/facts.ts
var known = { standing: "known" }, notApplicable = { standing: "not-applicable" };
function lookUp(input, path) {
  return follow(input, path, 0);
}
function follow(value, path, depth) {
  let key = path[depth];
  return key === void 0 ? known : value === null ? notApplicable : Array.isArray(value) ? combine(value.map((element) => follow(element, path, depth))) : isRecord(value) ? Object.hasOwn(value, key) && value[key] !== void 0 ? follow(value[key], path, depth + 1) : Object.hasOwn(value, "state") ? notApplicable : missing(path, depth + 1) : missing(path, depth);
}
function combine(facts) {
  let unknown = facts.find((fact) => fact.standing === "unknown");
  return unknown !== void 0 ? unknown : facts.length > 0 && facts.every((fact) => fact.standing === "not-applicable") ? notApplicable : known;
}
function missing(path, length) {
  return { standing: "unknown", missing: path.slice(0, length).join(".") };
}
function isRecord(value) {
  return typeof value == "object" && value !== null;
}

// src/judge/finding.ts
import { createHash } from "node:crypto";

// src/judge/message.ts
function renderMessage(template, values) {
  return template.replace(/\{([A-Za-z]\w*)\}/g, (placeholder, name) => {
    if (name === "subject") return values.subject;
    if (name === "owner") return values.owner;
    let value = Object.hasOwn(values.arguments, name) ? values.arguments[name] : void 0;
    return value === void 0 ? placeholder : wordsFor(value, values.nameOf);
  });
}
function wordsFor(value, nameOf3) {
  return value === null ? "none" : typeof value == "boolean" ? value ? "yes" : "no" : typeof value == "string" ? nameOf3(value) ?? value : String(value);
}
function ownerInWords(owner, nameOf3) {
  return owner === void 0 ? "an unknown owner" : owner.state === "known" ? nameOf3(owner.identity.id) ?? owner.identity.name : owner.state === "none" ? "nobody" : [...new Set(owner.claims.map((claim) => claimant(claim, nameOf3)))].join(" or ") || "nobody certain";
}
function claimant(claim, nameOf3) {
  return (claim.identity === void 0 ? void 0 : nameOf3(claim.identity)) ?? claim.says;
}
function labelWith(label, publicId) {
  return publicId === void 0 ? label : `${label} [${publicId}]`;
}
function labelWithout(label, publicId) {
  let suffix = ` [${publicId}]`;
  return publicId !== void 0 && label.endsWith(suffix) ? label.slice(0, -suffix.length) : label;
}

// src/judge/finding.ts
function fingerprintedId(subject, given, ordinal) {
  let id = [subject.input.id, ...subject.type === "source" ? [given.section, given.scope] : []].filter((part) => typeof part == "string").join("#");
  return ordinal === 1 ? id : `${id}#${ordinal}`;
}
function fingerprint(policy, id) {
  return createHash("sha256").update(`${policy}
${id}`).digest("hex").slice(0, 32);
}
function describeFinding(policy, subject, given, details) {
  let { identities } = details, nameOf3 = (id) => identities.get(id)?.name, owner = "owner" in subject.input ? subject.input.owner : void 0, label = labelWith(subject.context.label, subject.context.publicId), [location, ...otherLocations] = subject.context.places.map(toPlace);
  return {
    policy: policy.id,
    severity: policy.severity,
    fingerprint: fingerprint(policy.id, details.id),
    subject: reportSubject(subject, label, given),
    message: renderMessage(policy.message, {
      subject: label,
      owner: ownerInWords(owner, nameOf3),
      arguments: given,
      nameOf: nameOf3
    }),
    arguments: Object.fromEntries(Object.entries(given).sort(([a], [b]) => a < b ? -1 : 1)),
    ...owner === void 0 ? {} : { owner: reportOwner(owner, identities) },
    evidence: evidenceOf(subject, given),
    remediation: policy.remediation,
    ...location === void 0 ? {} : { location },
    ...otherLocations.length === 0 ? {} : { otherLocations }
  };
}
function reportSubject(subject, label, given) {
  let { kind, source, publicId } = subject.context, section4 = subject.context.section ?? textOf(subject, given.section), scope = subject.context.scope ?? textOf(subject, given.scope);
  return {
    id: subject.input.id,
    type: subject.type,
    kind,
    source,
    ...section4 === void 0 ? {} : { section: section4 },
    ...scope === void 0 ? {} : { scope },
    label,
    ...publicId === void 0 ? {} : { publicId }
  };
}
function evidenceOf(subject, given) {
  if (subject.type !== "source" || typeof given.section != "string") return [...subject.context.evidence];
  let scope = textOf(subject, given.scope);
  return subject.input.source.coverage.filter(
    (entry) => entry.section === given.section && entry.scope === scope
  ).flatMap(({ reason, consequence, requiredPermission }) => [
    reason,
    consequence,
    requiredPermission && `Needs ${requiredPermission}.`
  ]).filter((text) => text !== void 0).filter((text) => text !== "");
}
function textOf(subject, value) {
  return subject.type === "source" && typeof value == "string" && value !== "" ? value : void 0;
}
function toPlace(place) {
  let { file, line, column } = place;
  return { file, line, ...column === void 0 ? {} : { column } };
}
function reportOwner(owner, identities) {
  let claims = owner.claims.map((claim) => reportClaim(claim, identities));
  return owner.state === "none" ? { state: owner.state, claims } : owner.state === "conflicting" ? { state: owner.state, rank: owner.rank, claims } : { state: owner.state, rank: owner.rank, identity: reportIdentity(owner.identity, identities), claims };
}
function reportClaim(claim, identities) {
  let name = claim.identity === void 0 ? void 0 : identities.get(claim.identity)?.name;
  return { ...claim, ...name === void 0 ? {} : { name } };
}
function reportIdentity(party, identities) {
  let identity = identities.get(party.id), endedAt = endOf(party, identity), successor = party.successor ?? identity?.successor;
  return {
    id: party.id,
    name: identity?.name ?? party.name,
    ...party.status === void 0 ? {} : { status: party.status },
    ...endedAt === void 0 ? {} : { endedAt },
    ...party.daysSinceEnd === void 0 ? {} : { daysSinceEnd: party.daysSinceEnd },
    ...successor === void 0 || successor === "" ? {} : { successor: identities.get(successor)?.name ?? successor }
  };
}
function endOf(party, identity) {
  return (party.status === "departed" ? [identity?.endedAt, identity?.contractEndsAt] : [identity?.endedAt]).filter((date) => typeof date == "string").sort()[0];
}

// src/judge/unknowns.ts
function openUnknowns() {
  return { groups: /* @__PURE__ */ new Map(), sections: [] };
}
function addSubject(unknowns, where, lack, subject) {
  let key = JSON.stringify([where.policy, where.source, where.section ?? null, lack]), group = unknowns.groups.get(key) ?? { ...where, lack, count: 0, examples: [] };
  unknowns.groups.set(key, group), group.count += 1, group.examples.length < 5 && group.examples.push(subject);
}
function addSection(unknowns, policy, entry) {
  let { source, section: section4, scope, status, consequence, requiredPermission, accepted } = entry;
  unknowns.sections.push({
    policy,
    source,
    section: section4,
    ...scope === void 0 ? {} : { scope },
    cause: "coverage",
    status,
    reason: entry.reason || sentences[status],
    ...consequence ? { consequence } : {},
    ...requiredPermission ? { requiredPermission } : {},
    gap: entry.gap,
    ...accepted === void 0 ? {} : { accepted }
  });
}
var sentences = {
  complete: "It was read whole.",
  partial: "Only a part of it could be read.",
  denied: "Reading it was refused.",
  failed: "It could not be read or understood.",
  unsupported: "The source does not offer it.",
  "not-applicable": "There is nothing to read.",
  "not-configured": "Nobody asked for it."
};
function closeUnknowns(unknowns, coverage) {
  let bySection = groupCoverage(coverage), roster2 = coverage.filter((entry) => isRoster(entry.section)), grouped = [...unknowns.groups.values()].map((group) => {
    let own = bySection.get(sectionKey(group.source, group.section)) ?? [];
    return describeGroup(group, needsRoster(group) ? [...own, ...roster2] : own);
  });
  return [...unknowns.sections, ...grouped].sort((a, b) => compare(orderOf(a), orderOf(b)));
}
function isRoster(section4) {
  return section4.startsWith("roster/");
}
function describeGroup(group, entries) {
  let { policy, source, section: section4, lack, count: count2, examples } = group, gap = lack.cause === "aborted" || entries.some((entry) => entry.gap), accepted = gap ? void 0 : entries.find((entry) => entry.accepted !== void 0)?.accepted;
  return {
    policy,
    source,
    ...section4 === void 0 ? {} : { section: section4 },
    cause: lack.cause,
    ...lack.cause === "missing-fact" ? { facts: [...lack.facts] } : {},
    count: count2,
    examples,
    reason: reasonFor(lack, count2),
    gap,
    ...accepted === void 0 ? {} : { accepted }
  };
}
function reasonFor(lack, count2) {
  if (lack.cause === "aborted") return lack.reason;
  let subjects = count2 === 1 ? "1 subject" : `${count2} subjects`;
  return lack.facts.length === 1 && lack.facts[0] === "owner" ? `The owner of ${subjects} is not known, because neither a roster nor an owners file was read.` : `${subjects} ${count2 === 1 ? "lacks" : "lack"} ${lack.facts.join(" and ")}, without which this policy cannot decide.`;
}
function needsRoster({ lack }) {
  return lack.cause === "missing-fact" && lack.facts.some((fact) => fact === "owner" || fact.startsWith("owner."));
}
function groupCoverage(coverage) {
  let groups = /* @__PURE__ */ new Map();
  for (let entry of coverage) {
    let key = sectionKey(entry.source, entry.section), group = groups.get(key);
    group === void 0 ? groups.set(key, [entry]) : group.push(entry);
  }
  return groups;
}
function sectionKey(source, section4) {
  return `${source}
${section4 ?? ""}`;
}
function orderOf(unknown) {
  let { policy, source, section: section4, scope, cause, facts, reason } = unknown;
  return [policy, source, section4 ?? "", scope ?? "", cause, (facts ?? []).join(), reason];
}
function compare(a, b) {
  for (let [index, left] of a.entries()) {
    let right = b[index] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

// src/judge/sections.ts
function note(seen, { context }) {
  seen.add(seenKey(context.source, context.section, void 0, context.kind)), context.scope !== void 0 && seen.add(seenKey(context.source, context.section, context.scope, context.kind));
}
function judgeSections(policies, coverage, found) {
  for (let judged of policies)
    for (let entry of coverage) judgeSection(judged, entry, found);
}
function judgeSection(judged, entry, { seen, unknowns }) {
  let fed = entry.kinds.filter((kind) => judged.kinds.has(kind)), tellsOwners = judged.policy.readsOwner && isRoster(entry.section);
  if (fed.length === 0 && !tellsOwners) return;
  if (entry.status !== "complete" && entry.status !== "not-applicable") {
    judged.counts.unknown += 1, addSection(unknowns, judged.policy.id, entry);
    return;
  }
  if (fed.length === 0) return;
  let { source, section: section4, scope } = entry;
  fed.some((kind) => seen.has(seenKey(source, section4, scope, kind))) || (judged.counts.notApplicable += 1);
}
function seenKey(source, section4, scope, kind) {
  return [source, section4 ?? "", scope ?? "", kind].join(`
`);
}

// src/judge/naming.ts
function nameFindings(result, names) {
  return { ...result, findings: result.findings.map((finding) => nameFinding(finding, names.get(finding.subject.id))) };
}
function nameFinding(finding, publicId) {
  let { subject } = finding;
  if (publicId === void 0 || publicId === "" || publicId === subject.publicId) return finding;
  let label = labelWith(labelWithout(subject.label, subject.publicId), publicId);
  return {
    ...finding,
    subject: { ...subject, label, publicId },
    message: finding.message.replaceAll(subject.label, () => label)
  };
}

// src/judge/index.ts
async function judge(chunks, context) {
  let ledger = {
    context,
    policies: context.policies.map(prepare),
    applicable: /* @__PURE__ */ new Map(),
    findings: [],
    unknowns: openUnknowns(),
    seen: /* @__PURE__ */ new Set(),
    subjects: 0
  };
  for await (let chunk of chunks) judgeChunk(ledger, chunk);
  return judgeSections(ledger.policies, context.resolution.coverage, ledger), conclude(ledger);
}
function judgeChunk(ledger, chunk) {
  let failing = groupFindings(ledger, chunk), stopped = new Map(chunk.abortions.map(({ policy, reason, place }) => [policy, abortionReason(reason, place)])), evaluated = new Set(chunk.policies);
  for (let [index, subject] of chunk.subjects.entries()) {
    note(ledger.seen, subject);
    let policies = policiesFor(ledger, subject);
    policies.some(({ governance }) => !governance) && (ledger.subjects += 1);
    for (let judged of policies) {
      let { id } = judged.policy, findings = failing.get(`${index}
${id}`), neglected = evaluated.has(id) ? void 0 : "The policy was not evaluated.", reason = stopped.get(id) ?? neglected;
      findings !== void 0 ? fail(ledger, judged, subject, findings) : reason !== void 0 ? abort(ledger, judged, subject, reason) : decide(ledger, judged, subject);
    }
  }
}
function policiesFor(ledger, subject) {
  let key = `${subject.type}
${subject.context.kind}`, cached = ledger.applicable.get(key);
  if (cached !== void 0) return cached;
  let policies = ledger.policies.filter((judged) => appliesTo(judged, subject));
  return ledger.applicable.set(key, policies), policies;
}
function groupFindings(ledger, chunk) {
  let groups = /* @__PURE__ */ new Map();
  for (let finding of chunk.findings) {
    let subject = chunk.subjects[finding.subject];
    if (!(subject !== void 0 && policiesFor(ledger, subject).some(({ policy }) => policy.id === finding.policy))) throw new Error(`The policy ${finding.policy} failed on a subject that it does not judge.`);
    let key = `${finding.subject}
${finding.policy}`, group = groups.get(key);
    group === void 0 ? groups.set(key, [finding]) : group.push(finding);
  }
  return groups;
}
function abortionReason(reason, place) {
  return `The policy stopped${place === void 0 ? "" : ` at ${place}`}: ${reason}`;
}
function fail(ledger, judged, subject, findings) {
  let { policy, counts } = judged, { identities } = ledger.context.resolution, ordinals = /* @__PURE__ */ new Map();
  for (let finding of [...findings].sort(byArguments)) {
    let base = fingerprintedId(subject, finding.arguments, 1), ordinal = (ordinals.get(base) ?? 0) + 1;
    ordinals.set(base, ordinal);
    let id = fingerprintedId(subject, finding.arguments, ordinal);
    counts.fail += 1, ledger.findings.push(describeFinding(policy, subject, finding.arguments, { id, identities }));
  }
}
function byArguments(a, b) {
  return compareTexts(canonical(a), canonical(b));
}
function canonical(finding) {
  return JSON.stringify(Object.entries(finding.arguments).sort(([a], [b]) => compareTexts(a, b)));
}
function abort(ledger, { policy, counts }, subject, reason) {
  let { source, section: section4 } = subject.context;
  counts.unknown += 1, addSubject(ledger.unknowns, { policy: policy.id, source, section: section4 }, { cause: "aborted", reason }, subject.input.id);
}
function decide(ledger, { policy, counts, requires }, subject) {
  let facts = requires.map((path) => lookUp(subject.input, path)), missing3 = facts.flatMap((fact) => fact.standing === "unknown" ? [fact.missing] : []);
  if (missing3.length > 0) {
    let { source, section: section4 } = subject.context, lack = { cause: "missing-fact", facts: [...new Set(missing3)].sort() };
    counts.unknown += 1, addSubject(ledger.unknowns, { policy: policy.id, source, section: section4 }, lack, subject.input.id);
    return;
  }
  facts.some((fact) => fact.standing === "not-applicable") ? counts.notApplicable += 1 : counts.pass += 1;
}
function conclude(ledger) {
  let { resolution, tool, anchor } = ledger.context, findings = ledger.findings.sort(worstFirst), unknowns = closeUnknowns(ledger.unknowns, resolution.coverage);
  return {
    schemaVersion: "1.0",
    tool: { name: tool.name, version: tool.version },
    evaluatedAt: resolution.now,
    collectedAt: resolution.collectedAt,
    redacted: !1,
    sources: resolution.sources.map((source) => ({ ...source, gaveNothing: gaveNothing(source.id, resolution) })),
    coverage: [...resolution.coverage],
    policies: ledger.policies.map(reportPolicy).sort((a, b) => compareTexts(a.id, b.id)),
    findings,
    unknowns,
    summary: summarize(ledger, findings, unknowns),
    ...anchor === void 0 ? {} : { anchor }
  };
}
function worstFirst(a, b) {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareTexts(a.policy, b.policy) || compareTexts(a.subject.id, b.subject.id) || compareTexts(a.subject.section ?? "", b.subject.section ?? "") || compareTexts(a.subject.scope ?? "", b.subject.scope ?? "") || compareTexts(a.fingerprint, b.fingerprint);
}
function compareTexts(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function gaveNothing(source, { coverage }) {
  let entries = coverage.filter((entry) => entry.source === source);
  return entries.length > 0 && entries.every(({ status }) => status === "denied" || status === "failed");
}
function reportPolicy({ policy, kinds: kinds2, counts }) {
  let { relatedResources } = policy;
  return {
    id: policy.id,
    title: policy.title,
    description: policy.description,
    requirement: policy.requirement,
    severity: policy.severity,
    subject: policy.subject,
    ...kinds2.size === 0 ? {} : { kinds: [...kinds2] },
    readsOwner: policy.readsOwner,
    controls: [...policy.controls],
    remediation: policy.remediation,
    ...relatedResources.length === 0 ? {} : { relatedResources: [...relatedResources] },
    settings: { ...policy.values },
    counts: { ...counts }
  };
}
function summarize(ledger, findings, unknowns) {
  let { coverage } = ledger.context.resolution, governing = new Set(ledger.policies.filter(({ governance }) => governance).map(({ policy }) => policy.id)), counted = findings.filter(({ policy }) => !governing.has(policy)), count2 = (severity) => counted.filter((finding) => finding.severity === severity).length, stopped = new Set(unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  return {
    findings: { critical: count2("critical"), high: count2("high"), medium: count2("medium"), low: count2("low") },
    worstSeverity: severities.find((severity) => count2(severity) > 0) ?? null,
    unknowns: unknowns.reduce((sum, unknown) => sum + (unknown.count ?? 1), 0),
    gaps: coverage.filter(({ gap }) => gap).length + stopped.size,
    acceptedGaps: coverage.filter(isAccepted).length,
    subjects: ledger.subjects
  };
}
function isAccepted({ gap, accepted }) {
  return !gap && accepted !== void 0;
}

// src/resolve/groups.ts
function append(groups, key, item2) {
  let group = groups.get(key);
  group === void 0 ? groups.set(key, [item2]) : group.push(item2);
}

// src/resolve/glob.ts
function matchesGlob(glob, text) {
  let globAt = 0, textAt2 = 0, starAt = -1, resumeAt = 0;
  for (; textAt2 < text.length; ) {
    let wanted = glob[globAt];
    if (wanted === "*")
      starAt = globAt++, resumeAt = textAt2;
    else if (wanted === "?" || wanted === text[textAt2])
      globAt++, textAt2++;
    else if (starAt >= 0)
      globAt = starAt + 1, textAt2 = ++resumeAt;
    else
      return !1;
  }
  for (; glob[globAt] === "*"; ) globAt++;
  return globAt === glob.length;
}
function indexGlobs(entries) {
  let byPrefix = /* @__PURE__ */ new Map();
  entries.forEach((globs, position) => {
    for (let glob of globs) {
      let prefix = glob.slice(0, literalLength(glob));
      append(byPrefix, prefix, { position, glob });
    }
  });
  let lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return (id) => {
    let positions = /* @__PURE__ */ new Set();
    for (let length of lengths)
      if (!(length > id.length))
        for (let { position, glob } of byPrefix.get(id.slice(0, length)) ?? [])
          matchesGlob(glob, id) && positions.add(position);
    return [...positions].sort((a, b) => a - b);
  };
}
function literalLength(glob) {
  let wildcard = glob.search(/[*?]/);
  return wildcard < 0 ? glob.length : wildcard;
}

// src/resolve/known.ts
function known2(record) {
  let kept = {};
  for (let [key, value] of Object.entries(record)) value !== void 0 && (kept[key] = value);
  return kept;
}

// src/resolve/coverage.ts
var missing2 = /* @__PURE__ */ new Set(["partial", "denied", "failed"]);
function judgeCoverage(coverage, acceptGaps, calendar, now) {
  let holding = acceptGaps.filter(({ expires }) => {
    let lastDay = expires === void 0 ? void 0 : calendar.read(expires);
    return expires === void 0 || lastDay !== void 0 && lastDay.last >= now;
  });
  return [...new Map(coverage.map((entry) => [keyOf(entry.source, entry.section, entry.scope), entry])).values()].sort(by(({ source, section: section4, scope }) => keyOf(source, section4, scope))).map((entry) => judgeEntry(entry, holding));
}
function wasRosterRead(coverage) {
  return coverage.some(
    ({ section: section4, status }) => section4.startsWith("roster/") && (status === "complete" || status === "partial")
  );
}
function unseenSources(coverage) {
  return [...new Set(coverage.filter(({ status }) => missing2.has(status)).map(({ source }) => source))].sort();
}
function indexSections(coverage) {
  let bySourceAndKind = /* @__PURE__ */ new Map();
  for (let entry of coverage)
    for (let kind of entry.kinds) append(bySourceAndKind, keyOf(entry.source, kind), entry);
  let entriesOf = (source, kind) => bySourceAndKind.get(keyOf(source, kind)) ?? [];
  return {
    sectionOf: (source, kind, scope) => {
      let entries = entriesOf(source, kind);
      return (entries.find((entry) => entry.scope === scope) ?? entries.find((entry) => entry.scope === void 0) ?? entries[0])?.section;
    },
    extentOf: (source, kind) => {
      let statuses = entriesOf(source, kind).map(({ status }) => status);
      if (statuses.length !== 0)
        return statuses.every((status) => status === "complete" || status === "not-applicable") ? "whole" : statuses.some((status) => status === "complete" || status === "partial") ? "part" : void 0;
    }
  };
}
function judgeEntry(entry, holding) {
  if (!missing2.has(entry.status)) return { ...entry, gap: !1 };
  let acceptance = holding.find((accepted) => accepts(accepted, entry));
  if (acceptance === void 0) return { ...entry, gap: !0 };
  let { reason, expires } = acceptance;
  return { ...entry, gap: !1, accepted: known2({ reason, expires }) };
}
function accepts(accepted, { source, section: section4, scope }) {
  return [
    [accepted.source, source],
    [accepted.section, section4],
    [accepted.scope, scope ?? ""]
  ].every(([glob, text]) => glob === void 0 || matchesGlob(glob, text));
}

// src/resolve/identity-index.ts
function fold(text) {
  return text.normalize("NFC").toLowerCase();
}
function foldName(text) {
  let [last, first, ...others] = text.split(",");
  return (first !== void 0 && others.length === 0 ? `${first} ${last}` : text).normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
function isEmail(text) {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}
function indexIdentities(identities) {
  let emails = /* @__PURE__ */ new Map(), localParts = /* @__PURE__ */ new Map(), logins = /* @__PURE__ */ new Map(), systemLogins = /* @__PURE__ */ new Map(), externalIds = /* @__PURE__ */ new Map(), numbers = /* @__PURE__ */ new Map(), names = /* @__PURE__ */ new Map(), teams = /* @__PURE__ */ new Set();
  for (let identity of [...identities.values()].sort((a, b) => byCodeUnits(a.id, b.id))) {
    let { id } = identity;
    for (let email of identity.emails ?? [])
      add(emails, fold(email), id), add(localParts, fold(email.slice(0, Math.max(0, email.lastIndexOf("@")))), id);
    for (let { system, login } of identity.logins ?? [])
      add(logins, fold(login), id), add(systemLogins, keyOf(system, fold(login)), id);
    for (let external of identity.externalIds ?? []) add(externalIds, keyOf(external.system, external.id), id);
    add(numbers, id.slice(id.lastIndexOf(":") + 1), id), add(names, foldName(identity.name), id), identity.team !== void 0 && teams.add(foldName(identity.team));
  }
  let look = (entries, key) => entries.get(key) ?? [];
  return {
    get: (id) => identities.get(id),
    byEmail: (text) => look(emails, fold(text)),
    byLogin: (text) => look(logins, fold(text)),
    byLoginOf: (system, text) => {
      let login = fold(text), own = [...look(systemLogins, keyOf(system, login)), ...look(systemLogins, keyOf(void 0, login))];
      return [...new Set(own)].sort(byCodeUnits);
    },
    byExternalId: (system, id) => look(externalIds, keyOf(system, id)),
    byRosterNumber: (text) => look(numbers, text),
    byName: (text) => look(names, foldName(text)),
    byLocalPart: (text) => look(localParts, fold(text)),
    isTeam: (text) => teams.has(foldName(text))
  };
}
function add(entries, key, id) {
  if (key === "") return;
  let ids = entries.get(key);
  ids === void 0 ? entries.set(key, [id]) : ids.at(-1) !== id && ids.push(id);
}

// src/resolve/standing.ts
function isGone(status) {
  return status === "departed" || status === "retired";
}
function standingOf(identity, calendar, now) {
  let end = pastEnd(identity, calendar, now), isPerson = identity.kind === "person";
  if (end !== void 0) return { status: isPerson ? "departed" : "retired", end };
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now))
    return { status: isPerson ? "departed" : identity.status ?? "retired" };
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  return start !== void 0 && start.first > now ? { status: "future" } : identity.status === "suspended" ? { status: "suspended" } : identity.status === "future" && start === void 0 ? { status: "future" } : identity.status !== void 0 || isStillThere(identity, calendar, now) ? { status: "active" } : {};
}
function partyOf(identity, standing2, calendar, now) {
  let today = calendar.dayAt(now);
  return known2({
    id: identity.id,
    kind: identity.kind,
    name: identity.name,
    status: standing2.status,
    daysSinceEnd: daysSinceEnd(standing2, today),
    employment: identity.employment,
    daysPastContract: daysSince(identity.contractEndsAt, "last", calendar, now),
    daysSinceMove: daysSince(identity.movedAt, "first", calendar, now),
    team: identity.team,
    previousTeam: identity.previousTeam
  });
}
function pastEnd(identity, calendar, now) {
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  for (let field of ["endedAt", "contractEndsAt"]) {
    let text = identity[field], day = typeof text == "string" ? calendar.read(text) : void 0;
    if (typeof text != "string" || day === void 0 || day.last >= now) continue;
    if (!(start !== void 0 && start.first > day.last && start.first <= now)) return { ...day, text, field };
  }
}
function endsLater(text, calendar, now) {
  let day = typeof text == "string" ? calendar.read(text) : void 0;
  return day !== void 0 && day.last >= now;
}
function isStillThere(identity, calendar, now) {
  return identity.endedAt === null || endsLater(identity.endedAt, calendar, now) ? !0 : endsLater(identity.contractEndsAt, calendar, now);
}
function daysSinceEnd({ status, end }, today) {
  if (status !== void 0)
    return isGone(status) ? end === void 0 ? void 0 : Math.max(0, today - end.number) : null;
}
function daysSince(text, edge, calendar, now) {
  if (typeof text != "string") return text;
  let day = calendar.read(text);
  if (day !== void 0)
    return day[edge] < now ? Math.max(0, calendar.dayAt(now) - day.number) : null;
}

// src/resolve/directory.ts
function createDirectory(identities, calendar, now, rosterRead) {
  let index = indexIdentities(identities), successor = (text) => {
    if (identities.has(text)) return text;
    let named = [index.byEmail(text), index.byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? named[0] ?? text : text;
  }, standings = remember((id) => {
    let identity = identities.get(id);
    return identity === void 0 ? {} : standingOf(identity, calendar, now);
  }), party = remember((id) => {
    let identity = identities.get(id);
    if (identity === void 0) return;
    let whole = partyOf(identity, standings(id), calendar, now);
    return identity.successor === void 0 ? whole : { ...whole, successor: successor(identity.successor) };
  });
  return { ...index, calendar, now, rosterRead, standing: standings, party, successor };
}
function remember(compute) {
  let answers = /* @__PURE__ */ new Map();
  return (key) => {
    let before = answers.get(key);
    if (before !== void 0) return before;
    let answer = compute(key);
    return answers.set(key, answer), answer;
  };
}

// src/resolve/joined-snapshot.ts
function recordsOf2(snapshot) {
  return {
    sources: byId3(snapshot.sources),
    identities: byId3(snapshot.identities),
    accounts: byId3(snapshot.accounts),
    credentials: byId3(snapshot.credentials),
    references: byId3(snapshot.references),
    systems: byId3(snapshot.systems)
  };
}
function sourceName(sources, id) {
  return sources.get(id)?.name ?? id;
}
function byId3(items) {
  return new Map(items.map((item2) => [item2.id, item2]));
}

// src/resolve/evidence.ts
var namesakesAtMost = 4;
function hint({ rank, method, says, detail }) {
  return { claim: { rank, method, says, detail } };
}
function evidenceFor(named, saying, directory) {
  let [only] = named;
  if (only === void 0) return [hint(saying)];
  if (named.length === 1) return [{ claim: claimOn(only, saying, directory) }];
  let shared = {
    ...saying,
    rank: saying.rank === "asserted" ? "asserted" : "weak",
    detail: `${saying.detail}, which fits ${named.length} identities of the roster`
  };
  return named.length > namesakesAtMost ? [hint(shared)] : named.map((id) => ({ claim: claimOn(id, shared, directory) }));
}
function claimOn(id, saying, directory) {
  let party = directory.party(id);
  return known2({
    identity: id,
    rank: saying.rank,
    method: saying.method,
    says: saying.says,
    detail: saying.detail,
    status: party?.status,
    daysSinceEnd: party?.daysSinceEnd
  });
}

// src/resolve/tag-evidence.ts
var usualOwnerTags = [
  "owner",
  "owneremail",
  "contact",
  "contactemail",
  "email",
  "createdby",
  "creator",
  "managedby",
  "team",
  "squad",
  "service",
  "application",
  "costcenter"
], makerTags = /* @__PURE__ */ new Set(["createdby", "creator", "managedby"]);
function tagKey(key) {
  return key.toLowerCase().replace(/[-_:\s]+/g, "");
}
function tagEvidence(tags, ownerTags, directory) {
  return tags.flatMap(({ key, value }) => {
    let says = value.trim(), bareKey = tagKey(key);
    if (says === "" || !ownerTags.has(bareKey)) return [];
    let evidence = valueEvidence(says, `the tag ${key}`, directory);
    return makerTags.has(bareKey) ? evidence.map((one) => ({ ...one, namesMaker: !0 })) : evidence;
  });
}
function valueEvidence(says, detail, directory) {
  let weak = { rank: "weak", method: "owner-tag", says, detail }, emails = isEmail(says) ? [says] : [...new Set(says.split(/[\s,;:/<>()"'|]+/).filter(isEmail))];
  if (emails.length > 0)
    return emails.flatMap((email) => {
      let named = directory.byEmail(email);
      return evidenceFor(named, { ...weak, says: email, rank: named.length > 0 ? "strong" : "weak" }, directory);
    });
  let byLogin = directory.byLogin(says.replace(/^@/, ""));
  if (byLogin.length > 0) return evidenceFor(byLogin, { ...weak, rank: "strong" }, directory);
  let byName = directory.byName(says);
  if (byName.length > 0) return evidenceFor(byName, { ...weak, detail: `${detail} (a name)` }, directory);
  let byLocalPart = directory.byLocalPart(says);
  return byLocalPart.length > 0 ? evidenceFor(byLocalPart, { ...weak, detail: `${detail} (an address without its domain)` }, directory) : [hint(directory.isTeam(says) ? { ...weak, detail: `${detail} (a team's name)` } : weak)];
}

// src/resolve/account-evidence.ts
function systemOf(account) {
  return account.kind === "github-user" ? "github" : "aws";
}
function accountEvidence(account, ownerTags, directory) {
  return [
    ...selfEvidence(account, directory),
    ...pathEvidence(account, directory),
    ...tagEvidence(account.tags ?? [], ownerTags, directory)
  ];
}
function selfEvidence(account, directory, instead) {
  if (account.kind === "root" || account.automated === !0) return [];
  let stable = account.externalId === void 0 ? [] : directory.byExternalId(systemOf(account), account.externalId);
  if (stable.length > 0 && account.externalId !== void 0) {
    let saying = { rank: "strong", method: "external-id", says: account.externalId, detail: "the account's own id, which the roster lists" };
    return evidenceFor(stable, instead ?? saying, directory).map(asSelf);
  }
  for (let email of account.emails ?? []) {
    let named = directory.byEmail(email);
    if (named.length === 0) continue;
    return reusable(named, instead ?? { rank: "strong", method: "email", says: email, detail: "the account's e-mail address" }, account, directory);
  }
  return nameEvidence(account, directory, instead);
}
function nameEvidence(account, directory, instead) {
  let { name } = account, isGithub = account.kind === "github-user", strong = {
    rank: "strong",
    method: isGithub ? "login" : "user-name",
    says: name,
    detail: isGithub ? "the GitHub login" : "the name of the IAM user",
    ...instead
  }, exact = exactlyNamed(name, account, directory);
  if (exact !== void 0) return reusable(exact, strong, account, directory);
  let resemblances = [
    [directory.byLogin(name), "a login of another system"],
    [directory.byName(name), "a name"],
    [directory.byLocalPart(name), "an e-mail address"]
  ];
  for (let [named, resembled] of resemblances) {
    let possible = named.filter((id) => !hasAnotherId(account, id, directory));
    if (possible.length === 0) continue;
    let detail = `${strong.detail}, which resembles ${resembled}`;
    return reusable(possible, { ...strong, rank: "weak", detail }, account, directory);
  }
  return isGithub || isEmail(name) || instead !== void 0 ? [hint(strong)] : [];
}
function exactlyNamed(text, account, directory) {
  let system = systemOf(account), candidates = [directory.byEmail(text), directory.byLoginOf(system, text)];
  return system === "aws" && candidates.push(directory.byLogin(text)), candidates.find((named) => named.length > 0);
}
function reusable(named, saying, account, directory) {
  return evidenceFor(named, saying, directory).map((evidence) => {
    let { identity } = evidence.claim;
    if (identity === void 0) return evidence;
    let why = whyRecycled(account, identity, directory);
    return why === void 0 ? asSelf(evidence) : {
      claim: { ...evidence.claim, detail: `${evidence.claim.detail ?? saying.detail} (${why})`, recycled: !0 }
    };
  });
}
function whyRecycled(account, identity, directory) {
  let { end } = directory.standing(identity), created = account.createdAt === void 0 ? void 0 : parseInstant(account.createdAt);
  return end !== void 0 && created !== void 0 && created > end.last ? "the account is younger than that person's leaving" : hasAnotherId(account, identity, directory) ? "the roster lists another account id" : void 0;
}
function hasAnotherId(account, identity, directory) {
  let system = systemOf(account), listed = (directory.get(identity)?.externalIds ?? []).filter((external) => external.system === system);
  return account.externalId === void 0 || listed.length === 0 ? !1 : !listed.some(({ id }) => id === account.externalId);
}
function asSelf(evidence) {
  return evidence.claim.identity === void 0 ? evidence : { ...evidence, isSelf: !0 };
}
function pathEvidence(account, directory) {
  return (account.path ?? "").split("/").filter((segment) => segment !== "").flatMap((segment) => {
    let exact = exactlyNamed(segment, account, directory);
    return exact === void 0 ? [] : reusable(exact, { rank: "strong", method: "user-path", says: segment, detail: "the path of the IAM user" }, account, directory);
  });
}

// src/resolve/credential-evidence.ts
function credentialEvidence(credential, ownerTags, githubUsers, directory) {
  return [
    ...(credential.clues ?? []).flatMap((clue) => clueEvidence(credential, clue, githubUsers, directory)),
    ...tagEvidence(credential.tags ?? [], ownerTags, directory)
  ];
}
function clueEvidence(credential, clue, githubUsers, directory) {
  let detail = `the ${credential.kind.replace("-", " ")}'s own ${clue.method} field`, saying = { rank: "strong", method: clue.method, says: clue.says, detail }, users = githubUsers.get(fold(clue.says)) ?? [];
  return users.length === 0 ? rosterEvidence(saying, directory) : users.flatMap((user) => {
    if (user.automated === !0) return [hint({ ...saying, detail: `${detail}, a bot` })];
    let evidence = selfEvidence(user, directory, saying);
    return users.length > 1 ? asRecycled(evidence, `${users.length} accounts bear that login`) : isYounger(user, credential) ? asRecycled(evidence, "the account is younger than what it added") : evidence;
  });
}
function rosterEvidence(saying, directory) {
  let named = [directory.byLoginOf("github", saying.says), directory.byEmail(saying.says)].find((ids) => ids.length > 0);
  if (named !== void 0) return evidenceFor(named, saying, directory);
  let resembled = [
    [directory.byLogin(saying.says), "a login of another system"],
    [directory.byName(saying.says), "a name"]
  ].find(([ids]) => ids.length > 0);
  if (resembled === void 0) return [hint(saying)];
  let [possible, what] = resembled, detail = `${saying.detail}, which resembles ${what}`;
  return evidenceFor(possible, { ...saying, rank: "weak", detail }, directory);
}
function isYounger(user, credential) {
  let userMade = user.createdAt === void 0 ? void 0 : parseInstant(user.createdAt), credentialMade = credential.createdAt === void 0 ? void 0 : parseInstant(credential.createdAt);
  return userMade !== void 0 && credentialMade !== void 0 && userMade > credentialMade;
}
function asRecycled(evidence, why) {
  return evidence.map((one) => {
    if (one.claim.identity === void 0) return one;
    let detail = one.claim.recycled === !0 ? one.claim.detail : `${one.claim.detail ?? one.claim.method} (${why})`;
    return { ...one, claim: { ...one.claim, ...detail !== void 0 && { detail }, recycled: !0 } };
  });
}

// src/resolve/owner.ts
var ranks = ["asserted", "strong", "weak"];
function decideOwner(evidence, directory) {
  let weighed = yieldMakers(evidence), claims = orderClaims(weighed.map(({ claim }) => claim)), rank = ranks.find((rank2) => claims.some((claim) => claim.rank === rank2 && claim.identity !== void 0));
  if (rank === void 0) return { state: "none", claims };
  let deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== void 0), [identity, ...others] = new Set(deciding.map((claim) => claim.identity)), party = identity === void 0 || others.length > 0 ? void 0 : partyNamed(identity, weighed, directory);
  return party === void 0 || deciding.some(({ recycled }) => recycled === !0) ? { state: "conflicting", rank, claims } : { state: "known", rank, identity: party, claims };
}
function yieldMakers(evidence) {
  return evidence.some(
    ({ claim, namesMaker }) => namesMaker !== !0 && claim.identity !== void 0 && claim.rank !== "weak"
  ) ? evidence.map((one) => one.namesMaker === !0 ? { ...one, claim: { ...one.claim, rank: "weak" } } : one) : evidence;
}
function partyNamed(identity, evidence, directory) {
  let asserted = evidence.find(({ claim }) => claim.rank === "asserted" && claim.identity === identity), party = directory.party(identity) ?? asserted?.party;
  return party === void 0 || asserted?.successor === void 0 ? party : { ...party, successor: asserted.successor };
}
function orderClaims(claims) {
  return [...new Map(claims.map((claim) => [claimKey(claim), claim]))].sort(([a], [b]) => byCodeUnits(a, b)).map(([, claim]) => claim);
}
function claimKey({ rank, identity, method, says, detail }) {
  return keyOf(String(ranks.indexOf(rank)), identity === void 0 ? "1" : "0", method, says, identity, detail);
}

// src/resolve/owners-file.ts
var lapsedMethod = "lapsed-owners-file";
function readOwnersFile(owners, directory) {
  let index = indexGlobs(owners.entries.map(({ match }) => typeof match == "string" ? [match] : match));
  return (ids) => {
    let positions = new Set(ids.flatMap(index)), evidence = [];
    for (let position of [...positions].sort((a, b) => a - b)) {
      let entry = owners.entries[position];
      if (entry === void 0) continue;
      let place = { file: owners.file, line: entry.line }, saying = {
        rank: "asserted",
        method: "owners-file",
        says: entry.owner,
        detail: `${owners.file}:${entry.line}`
      }, lastDay = entry.validUntil === void 0 ? void 0 : directory.calendar.read(entry.validUntil);
      if (lastDay !== void 0 && lastDay.last < directory.now) {
        let detail = `${saying.detail}, which lapsed after ${entry.validUntil}`;
        evidence.push(hint({ ...saying, method: lapsedMethod, detail }));
        continue;
      }
      let successor = entry.successor === void 0 ? void 0 : directory.successor(entry.successor), asserted = assertedEvidence(entry.owner, saying, directory);
      return [...evidence, ...asserted.map((one) => withOrigin(one, place, successor))];
    }
    return evidence;
  };
}
function withOrigin(evidence, place, successor) {
  return { ...evidence, ...known2({ place, successor }) };
}
function assertedEvidence(owner, saying, directory) {
  let named = namedBy(owner, directory);
  if (named.length > 0 || directory.rosterRead) return evidenceFor(named, saying, directory);
  let id = `owners:${owner}`, { rank, method, says, detail } = saying;
  return [{ claim: { identity: id, rank, method, says, detail }, party: { id, kind: "person", name: owner } }];
}
function namedBy(owner, directory) {
  return directory.get(owner) !== void 0 ? [owner] : [directory.byEmail(owner), directory.byRosterNumber(owner), directory.byLogin(owner)].find((ids) => ids.length > 0) ?? [];
}

// src/resolve/ownership.ts
function createOwners({ accounts, directory, ownerTags, ownersFile }) {
  let tagKeys = new Set((ownerTags ?? usualOwnerTags).map(tagKey)), githubUsers = indexGithubUsers(accounts.values()), asserted = ownersFile === void 0 ? () => [] : readOwnersFile(ownersFile, directory), isKnowable = directory.rosterRead || ownersFile !== void 0, evidenceOfAccount = remember((id) => {
    let account = accounts.get(id);
    return account === void 0 ? [] : accountEvidence(account, tagKeys, directory);
  }), evidenceOfCredential = (credential) => [
    ...typeof credential.account == "string" ? evidenceOfAccount(credential.account) : [],
    ...credentialEvidence(credential, tagKeys, githubUsers, directory)
  ], decide2 = (evidence) => isKnowable ? { owner: decideOwner(evidence, directory), evidence } : { evidence };
  return {
    ofAccount: ({ id }) => decide2([...asserted([id]), ...evidenceOfAccount(id)]),
    ofCredential: (credential) => decide2([...asserted(idsOf(credential)), ...evidenceOfCredential(credential)]),
    ofReference: (reference, credential) => {
      let ids = [reference.id, ...credential === void 0 ? [] : idsOf(credential)], evidence = [...asserted(ids), ...credential === void 0 ? [] : evidenceOfCredential(credential)];
      return credential === void 0 && evidence.length === 0 ? { evidence } : decide2(evidence);
    }
  };
}
function idsOf({ id, account }) {
  return typeof account == "string" ? [id, account] : [id];
}
function indexGithubUsers(accounts) {
  let users = /* @__PURE__ */ new Map();
  for (let account of accounts) account.kind === "github-user" && append(users, fold(account.name), account);
  return users;
}

// src/resolve/people.ts
var namingMethods = /* @__PURE__ */ new Set(["owners-file", "added-by", "login"]), shortestNamePart = 3;
function gatherPeople(joined) {
  let register = createRegister();
  for (let identity of inOrder(joined.identities.values()))
    identity.kind === "person" && register.give(identity.id, spellingsOf(identity));
  for (let account of inOrder(joined.accounts.values())) {
    let { evidence } = joined.owners.ofAccount(account);
    registerAccount(account, evidence, register, joined), registerEvidence(account.name, evidence, register, joined);
  }
  for (let credential of inOrder(joined.credentials.values()))
    registerEvidence(credential.name, joined.owners.ofCredential(credential).evidence, register, joined);
  for (let { successor } of joined.identities.values())
    successor !== void 0 && isEmail(successor) && register.give(unlisted(successor), [successor]);
  return register.people();
}
function registerAccount(account, evidence, register, { identities }) {
  if (account.kind === "root" || account.automated === !0) return;
  let own = [account.name, ...account.emails ?? []], holders = new Set(evidence.filter(({ isSelf }) => isSelf === !0).map(({ claim }) => claim.identity)), [holder, ...others] = holders;
  holder !== void 0 && others.length === 0 && identities.get(holder)?.kind === "person" ? register.give(holder, [...own, account.externalId]) : account.kind === "github-user" ? register.give(account.id, [...own, account.externalId]) : (isEmail(account.name) || evidence.some(({ claim }) => claim.recycled === !0)) && register.give(account.id, own);
}
function registerEvidence(name, evidence, register, { identities }) {
  for (let { claim, party, successor } of evidence) {
    successor !== void 0 && isEmail(successor) && register.give(unlisted(successor), [successor]);
    let identity = claim.identity === void 0 ? void 0 : identities.get(claim.identity);
    identity?.kind === "person" && register.give(identity.id, partsNaming(identity, name)), party !== void 0 && register.give(party.id, [claim.says]), !(claim.identity !== void 0 || claim.says.endsWith("[bot]")) && (namingMethods.has(claim.method) || isEmail(claim.says)) && register.give(unlisted(claim.says), [claim.says]);
  }
}
function spellingsOf({ id, name, emails, logins, externalIds }) {
  return [
    id,
    name,
    ...emails ?? [],
    ...(logins ?? []).map(({ login }) => login),
    ...(externalIds ?? []).map((external) => external.id)
  ];
}
function partsNaming(identity, name) {
  let addresses = (identity.emails ?? []).map((email) => email.slice(0, Math.max(0, email.lastIndexOf("@")))), parts = new Set([identity.name, ...addresses].flatMap(wordsOf).map(foldName));
  return wordsOf(name).filter((word) => word.length >= shortestNamePart && parts.has(foldName(word)));
}
function wordsOf(text) {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
function unlisted(says) {
  return `unlisted:${fold(says)}`;
}
function inOrder(items) {
  return [...items].sort(by(({ id }) => id));
}
function createRegister() {
  let holders = /* @__PURE__ */ new Map(), spellingsById = /* @__PURE__ */ new Map();
  return { give: (id, spellings) => {
    for (let spelling of spellings) {
      if (spelling === void 0 || spelling === "") continue;
      let folded = fold(spelling);
      if ((holders.get(folded) ?? id) !== id) continue;
      holders.set(folded, id);
      let own = spellingsById.get(id);
      own === void 0 ? spellingsById.set(id, /* @__PURE__ */ new Set([spelling])) : own.add(spelling);
    }
  }, people: () => [...spellingsById].map(([id, spellings]) => ({ id, spellings: [...spellings].toSorted() })).sort(by(({ id }) => id)) };
}

// src/resolve/references.ts
function joinReferences(references, credentials, accounts) {
  let byTarget = indexTargets(credentials, accounts), joined = /* @__PURE__ */ new Map(), referencesOf = /* @__PURE__ */ new Map(), inOrder3 = [...references].sort(by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id)));
  for (let reference of inOrder3) {
    let { target: target2 } = reference, credential = target2 === void 0 ? void 0 : byTarget.get(targetKey(target2.kind, target2.scope, target2.name));
    credential !== void 0 && (joined.set(reference.id, credential), append(referencesOf, credential.id, reference));
  }
  return {
    credentialOf: (reference) => joined.get(reference.id),
    referencesOf: (credential) => referencesOf.get(credential) ?? []
  };
}
function indexTargets(credentials, accounts) {
  let targets = /* @__PURE__ */ new Map(), keysOfAccount = /* @__PURE__ */ new Map(), offer = (key, credential) => {
    let isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? void 0 : credential);
  };
  for (let credential of credentials) {
    let { kind, scope, name, publicId, account } = credential;
    if (kind !== "access-key") {
      offer(targetKey(kind, scope, name), credential);
      continue;
    }
    publicId !== void 0 && offer(targetKey(kind, void 0, publicId), credential), typeof account == "string" && append(keysOfAccount, account, credential);
  }
  for (let account of accounts) {
    let [key, ...others] = keysOfAccount.get(account.id) ?? [], described = (account.tags ?? []).filter((tag) => isAccessKeyId(tag.key)), [description] = described;
    key === void 0 || others.length > 0 || described.length !== 1 || description === void 0 || key.publicId === void 0 && offer(targetKey("access-key", void 0, description.key), key);
  }
  return targets;
}
function targetKey(kind, scope, name) {
  return kind === "access-key" ? keyOf(kind, "", name) : kind === "actions-secret" ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase()) : keyOf(kind, scope, name);
}
function isAccessKeyId(text) {
  return /^AKIA[A-Z0-9]{12,}$/.test(text);
}

// src/resolve/ages.ts
function ageDays(since, now) {
  let instant = since === void 0 ? void 0 : parseInstant(since);
  return instant === void 0 ? void 0 : elapsedDays(instant, now);
}
function useAt(lastUsed, now) {
  if (lastUsed === void 0) return;
  let idleDays = ageDays(lastUsed.state === "used" ? lastUsed.at : lastUsed.since, now);
  return idleDays === void 0 ? void 0 : { ...lastUsed, idleDays };
}
function credentialStatus({ status, expiresAt }, now) {
  let expiry = typeof expiresAt == "string" ? parseInstant(expiresAt) : void 0;
  return status === "active" && expiry !== void 0 && expiry <= now ? "expired" : status;
}
function ageCredential(credential, owner, directory) {
  let { now } = directory;
  return known2({
    id: credential.id,
    kind: credential.kind,
    name: credential.name,
    status: credentialStatus(credential, now),
    ageDays: ageDays(credential.createdAt, now),
    valueAgeDays: ageDays(credential.rotatedAt, now),
    daysToExpiry: daysToExpiry(credential.expiresAt, now),
    lastUsed: useAt(credential.lastUsed, now),
    daysUsedAfterOwnerLeft: daysUsedAfterOwnerLeft(credential.lastUsed, owner, directory),
    privilege: credential.privilege,
    reach: credential.reach,
    rotation: rotationAt(credential.rotation, now)
  });
}
function daysToExpiry(expiresAt, now) {
  if (typeof expiresAt != "string") return expiresAt;
  let expiry = parseInstant(expiresAt);
  return expiry === void 0 ? void 0 : remainingDays(expiry, now);
}
function rotationAt(rotation, now) {
  if (rotation === void 0) return;
  let { enabled, nextAt } = rotation;
  if (!enabled) return { enabled, daysOverdue: null };
  let next = nextAt === void 0 ? void 0 : parseInstant(nextAt);
  return next === void 0 ? { enabled } : { enabled, daysOverdue: next >= now ? null : elapsedDays(next, now) };
}
function daysUsedAfterOwnerLeft(lastUsed, owner, directory) {
  if (owner === void 0) return;
  if (owner.state !== "known") return null;
  if (owner.identity.status === void 0) return;
  if (!isGone(owner.identity.status) || lastUsed?.state === "never") return null;
  let { end } = directory.standing(owner.identity.id), used = lastUsed === void 0 ? void 0 : parseInstant(lastUsed.at);
  if (end === void 0 || used === void 0 || lastUsed === void 0) return;
  let isWholeDay = lastUsed.precision === "day";
  return (isWholeDay ? startOfUtcDay(used) : used) <= end.last ? null : Math.max(0, (isWholeDay ? utcDay(used) : directory.calendar.dayAt(used)) - end.number);
}

// src/resolve/sentences.ts
function formatInstant(text) {
  let instant = parseInstant(text);
  return instant === void 0 ? text : `${new Date(instant).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function formatDay(text) {
  let instant = parseInstant(text);
  return instant === void 0 ? text : new Date(instant).toISOString().slice(0, 10);
}
function useSentences(lastUsed, source) {
  if (lastUsed === void 0) return [];
  let provider = providerOf(source);
  if (lastUsed.state === "never") return [`No use on record since ${formatDay(lastUsed.since)}.`];
  let where = [lastUsed.service, lastUsed.region].filter((part) => part !== void 0).join(", "), what = where === "" ? "" : ` (${where})`, { at: at2, precision } = lastUsed;
  if (precision === "day") return [`Last used on ${formatDay(at2)}${what}; ${provider} records the day only.`];
  let steps = { second: "", "5m": "5 minutes", "15m": "15 minutes" }[precision];
  return [`Last used ${formatInstant(at2)}${what}${steps && `, as ${provider} recorded in steps of ${steps}`}.`];
}
function rosterSentence(identity, { directory, sources }) {
  let { status, end } = directory.standing(identity.id), roster2 = `The roster ${sourceName(sources, identity.from)}`;
  if (end?.field === "contractEndsAt") {
    let stale = isGone(identity.status) || identity.status === void 0 ? "" : `, but still lists "${identity.status}"`;
    return `${roster2} says that the contract of ${identity.name} ended on ${end.text}${stale}.`;
  }
  if (end !== void 0) return `${roster2} says that ${identity.name}'s last day was ${end.text}.`;
  if (isGone(status)) return `${roster2} says that ${identity.name} has ${status}, but not when.`;
  if (status === "future")
    return `${roster2} says that ${identity.name} starts on ${identity.startedAt ?? "a later day"}.`;
  if (status === void 0) return `${roster2} lists ${identity.name} without a status.`;
  let until = typeof identity.endedAt == "string" ? identity.endedAt : identity.contractEndsAt, later2 = typeof until == "string" && status === "active" ? `, until ${until}` : "";
  return `${roster2} lists ${identity.name} as ${status}${later2}.`;
}
function ownerSentences(owner, joined) {
  if (owner === void 0) return [];
  let rank = owner.state === "none" ? void 0 : owner.rank, deciding = owner.claims.filter((claim) => claim.rank === rank && claim.identity !== void 0), people = [...new Set(deciding.map(({ identity }) => identity))].flatMap((id) => {
    let identity = id === void 0 ? void 0 : joined.identities.get(id);
    return identity === void 0 ? [] : [rosterSentence(identity, joined)];
  }), lead = leadOf(owner), claims = owner.claims.map((claim) => claimSentence(claim, deciding.includes(claim) ? lead : void 0, joined));
  return owner.state !== "none" || claims.length > 0 ? [...people, ...claims] : ["Nothing that was read names an owner."];
}
function stateSentences(credential) {
  let { kind, createdAt, rotatedAt, expiresAt, rotation, status } = credential, changed = rotatedAt !== void 0 && rotatedAt !== createdAt ? `Its value last changed on ${formatDay(rotatedAt)}.` : void 0;
  return [
    kind === "access-key" || kind === "signing-certificate" || createdAt === void 0 ? void 0 : `Made on ${formatDay(createdAt)}.`,
    changed,
    rotation === void 0 ? void 0 : `Automatic rotation is ${rotation.enabled ? "on" : "off"}.`,
    expiresAt === void 0 ? void 0 : expiresAt === null ? "It never expires." : `It expires on ${formatDay(expiresAt)}.`,
    status === "pending-deletion" ? "Its deletion is pending; until then it can be restored." : void 0
  ].filter((sentence) => sentence !== void 0);
}
function leadOf(owner) {
  return owner.state === "conflicting" ? "Claimed by" : owner.state === "known" && owner.rank === "weak" ? "Possible owner by" : "Owner by";
}
function claimSentence({ identity, method, says, detail }, lead, joined) {
  if (identity !== void 0) return `${lead ?? "Also named by"} ${detail ?? method}: ${says}.`;
  if (method === lapsedMethod) return `The entry ${detail ?? method}, named ${says}.`;
  let origin = method === "owners-file" ? `the entry ${detail ?? method}` : detail ?? method, doubt = joined.directory.rosterRead ? "names nobody on the roster" : "could not be looked up: no roster was read";
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)}, "${says}", ${doubt}.`;
}
function providerOf(source) {
  return source.startsWith("aws:") ? "AWS" : source.startsWith("github:") ? "GitHub" : "the provider";
}

// src/resolve/labels.ts
function credentialLabel(credential, { sources, accounts }) {
  let { kind, name, scope, createdAt, source } = credential, place = sourceName(sources, source), account = typeof credential.account == "string" ? accounts.get(credential.account) : void 0, holder = account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`, made = createdAt === void 0 ? "" : ` (made ${formatDay(createdAt)})`;
  return {
    "access-key": `access key of ${holder}${made} in ${place}`,
    "console-password": `console password of ${holder} in ${place}`,
    "signing-certificate": `signing certificate of ${holder}${made} in ${place}`,
    secret: `secret ${name} in ${scope === void 0 ? place : `${place}, ${scope}`}`,
    "deploy-key": `deploy key "${name}" of ${scope ?? place}`,
    "actions-secret": `Actions secret ${name} of ${scope ?? place}`
  }[kind];
}
function accountLabel({ kind, name, source }, { sources }) {
  let place = sourceName(sources, source);
  return kind === "root" ? `root user of ${place}` : kind === "iam-user" ? `IAM user ${name} in ${place}` : `GitHub user ${name} in ${place}`;
}
function referenceLabel({ kind, name, file, cloud }) {
  return kind === "secret-use" ? `use of secret ${name} in ${file}` : `static ${cloud === void 0 ? "cloud" : { aws: "AWS", azure: "Azure", google: "Google Cloud" }[cloud]} key ${name} in ${file}`;
}
function identityLabel({ kind, name, from }, { sources }) {
  return `${kind} ${name} on the roster ${sourceName(sources, from)}`;
}
function sourceLabel({ kind, name }) {
  return `${{
    "aws-account": "AWS account",
    "github-organization": "GitHub organization",
    "github-repository": "GitHub repository",
    "repository-files": "files of",
    roster: "roster",
    provider: "provider"
  }[kind]} ${name}`;
}

// src/resolve/account-subject.ts
var liveKinds = [
  ["accessKeys", "access-key"],
  ["passwords", "console-password"],
  ["certificates", "signing-certificate"]
], serviceWords = /* @__PURE__ */ new Set([
  "service",
  "services",
  "serviceaccount",
  "serviceaccounts",
  "svc",
  "machine",
  "machines",
  "bot",
  "bots",
  "robot",
  "robots",
  "automation",
  "ci",
  "system",
  "systems",
  "workload",
  "workloads"
]), purposeTags = /* @__PURE__ */ new Set(["type", "usertype", "accounttype", "kind", "purpose", "usage"]);
function indexHoldings(credentials) {
  let holdings = /* @__PURE__ */ new Map();
  for (let credential of credentials)
    typeof credential.account == "string" && append(holdings, credential.account, credential);
  return holdings;
}
function accountSubject(account, holdings, joined) {
  let { owner, evidence } = joined.owners.ofAccount(account), { id, source, kind } = account;
  return {
    type: "account",
    input: known2({ id, source, account: describeAccount(account, evidence, holdings, joined), owner }),
    context: known2({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: accountLabel(account, joined),
      places: evidence.flatMap(({ place }) => place ?? []),
      evidence: [...useSentences(account.lastUsed, source), ...ownerSentences(owner, joined)]
    })
  };
}
function describeAccount(account, evidence, holdings, joined) {
  return known2({
    id: account.id,
    kind: account.kind,
    name: account.name,
    status: account.status,
    purpose: purposeOf(account, evidence, joined),
    membership: account.membership,
    privilege: account.privilege,
    mfa: account.mfa,
    ageDays: ageDays(account.createdAt, joined.now),
    lastUsed: useAt(account.lastUsed, joined.now),
    live: countLive(account, holdings.get(account.id) ?? [], joined)
  });
}
function purposeOf(account, evidence, { identities }) {
  if (account.kind === "root") return "root";
  let words = [
    ...(account.path ?? "").split("/"),
    ...(account.tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value)
  ];
  if (account.automated === !0 || words.some((word) => serviceWords.has(tagKey(word)))) return "service";
  let self = evidence.find(({ isSelf, claim }) => isSelf === !0 && claim.rank === "strong"), identity = self?.claim.identity === void 0 ? void 0 : identities.get(self.claim.identity);
  if (identity !== void 0)
    return identity.kind === "person" ? "person" : "service";
}
function countLive({ source, kind }, credentials, { sections, now }) {
  if (kind === "github-user") return;
  let live = {};
  for (let [name, kind2] of liveKinds) {
    let extent = sections.extentOf(source, kind2), count2 = credentials.filter((one) => one.kind === kind2 && credentialStatus(one, now) === "active").length;
    (extent === "whole" || extent === "part" && count2 > 0) && (live[name] = count2);
  }
  return live;
}

// src/resolve/credential-subject.ts
function credentialSubject(credential, holdings, joined) {
  let { id, source, kind, scope, publicId } = credential, { owner, evidence } = joined.owners.ofCredential(credential), references = joined.joins.referencesOf(id);
  return {
    type: "credential",
    input: known2({
      id,
      source,
      credential: ageCredential(credential, owner, joined.directory),
      owner,
      account: accountOf(credential, holdings, joined),
      references: references.length === 0 ? void 0 : references.map(describeReference)
    }),
    context: known2({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind, scope),
      scope,
      label: credentialLabel(credential, joined),
      publicId,
      places: [...references.flatMap(placesOf), ...evidence.flatMap(({ place }) => place ?? [])],
      evidence: [
        ...useSentences(credential.lastUsed, source),
        ...ownerSentences(owner, joined),
        ...stateSentences(credential)
      ]
    })
  };
}
function referenceSubject(reference, joined) {
  let { id, source, kind } = reference, credential = joined.joins.credentialOf(reference), { owner } = joined.owners.ofReference(reference, credential), aged = credential === void 0 ? void 0 : ageCredential(credential, owner, joined.directory), used = credential === void 0 ? [] : useSentences(credential.lastUsed, credential.source), means = credential === void 0 ? [] : [`It means the ${credentialLabel(credential, joined)}.`];
  return {
    type: "reference",
    input: known2({ id, source, reference: describeReference(reference), credential: aged, owner }),
    context: known2({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: referenceLabel(reference),
      places: placesOf(reference),
      evidence: [roleSentence(reference), ...means, ...used, ...ownerSentences(owner, joined)]
    })
  };
}
function accountOf(credential, holdings, joined) {
  let account = typeof credential.account == "string" ? joined.accounts.get(credential.account) : void 0;
  if (account !== void 0)
    return describeAccount(account, joined.owners.ofAccount(account).evidence, holdings, joined);
}
function describeReference(reference) {
  let { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference;
  return known2({ kind, name, file, line, role, cloud, oidcPossible, workload, environment });
}
function placesOf({ file, line, column, otherPlaces }) {
  return [{ line, column }, ...otherPlaces ?? []].map((place) => ({ file, line: place.line, column: place.column }));
}
function roleSentence({ file, line, role, workload }) {
  return `Line ${line} of ${file} ${{ declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" }[role]}${workload === void 0 ? "" : `, in ${workload}`}.`;
}

// src/resolve/identity-subject.ts
function gatherFootprints(joined) {
  let unseen = unseenSources(joined.coverage), footprints = /* @__PURE__ */ new Map(), footprintOf = (identity) => {
    let before = footprints.get(identity);
    if (before !== void 0) return before;
    let footprint = { accounts: [], liveCredentials: [], unseenSources: unseen };
    return footprints.set(identity, footprint), footprint;
  };
  for (let account of [...joined.accounts.values()].sort(by(({ id }) => id))) {
    let owner = provenOwner(joined.owners.ofAccount(account).owner), { id, source, status } = account;
    owner !== void 0 && footprintOf(owner).accounts.push(known2({ id, source, status }));
  }
  for (let credential of [...joined.credentials.values()].sort(by(({ id }) => id))) {
    if (credentialStatus(credential, joined.now) !== "active") continue;
    let owner = provenOwner(joined.owners.ofCredential(credential).owner), { id, source, kind } = credential;
    owner !== void 0 && footprintOf(owner).liveCredentials.push({ id, source, kind });
  }
  return footprintOf;
}
function identitySubject(identity, footprints, joined) {
  let party = joined.directory.party(identity.id);
  if (party === void 0) return [];
  let { id, kind, from } = identity, footprint = footprints(id), { accounts, liveCredentials } = footprint;
  return [
    {
      type: "identity",
      input: { id, identity: party, footprint },
      context: known2({
        kind,
        source: from,
        section: joined.sections.sectionOf(from, kind),
        label: identityLabel(identity, joined),
        places: [],
        evidence: [
          rosterSentence(identity, joined),
          `Still there: ${count(accounts.length, "account")} and ${count(liveCredentials.length, "live credential")}.`
        ]
      })
    }
  ];
}
function provenOwner(owner) {
  return owner?.state === "known" && owner.rank !== "weak" ? owner.identity.id : void 0;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/resolve/source-subject.ts
function sourceSubject(source, coverage, { now, collectedAt }) {
  let { id, kind, name } = source, oldest = coverage.map(({ observedAt }) => parseInstant(observedAt)).filter((at2) => at2 !== void 0).reduce((least, at2) => Math.min(least, at2), parseInstant(collectedAt) ?? now);
  return {
    type: "source",
    input: { id, source: { id, kind, name, ageDays: elapsedDays(oldest, now), coverage: coverage.map(describe) } },
    context: {
      kind,
      source: id,
      label: sourceLabel(source),
      places: [],
      evidence: coverage.filter(({ gap, accepted }) => gap || accepted !== void 0).map(gapSentence)
    }
  };
}
function systemSubject(system) {
  let { id, name, removalPath, responsible, sessionHours, collectedBy } = system;
  return {
    type: "system",
    input: { id, system: known2({ id, name, removalPath, responsible, sessionHours }) },
    context: {
      kind: removalPath,
      source: collectedBy?.toSorted()[0] ?? id,
      label: `connected system ${name}`,
      places: [],
      evidence: [`It hears of removals by: ${removalPath}.`]
    }
  };
}
function describe(entry) {
  let { section: section4, scope, status, gap, reason, requiredPermission, consequence } = entry;
  return known2({ section: section4, scope, status, gap, reason, requiredPermission, consequence });
}
function gapSentence({ section: section4, scope, status, reason, consequence, accepted }) {
  let what = `${scope === void 0 ? section4 : `${section4} (${scope})`}: ${status}.`, acceptance = accepted === void 0 ? void 0 : `Accepted: ${accepted.reason}`;
  return [what, reason, consequence, acceptance].filter((part) => part !== void 0).join(" ");
}

// src/resolve/subjects.ts
function* buildSubjects(joined) {
  let { accounts, credentials, identities, references, sources, systems } = joined, holdings = indexHoldings(credentials.values());
  for (let account of byKindAndId(accounts.values())) yield accountSubject(account, holdings, joined);
  for (let credential of byKindAndId(credentials.values())) yield credentialSubject(credential, holdings, joined);
  if (identities.size > 0) {
    let footprints = gatherFootprints(joined);
    for (let identity of byKindAndId(identities.values())) yield* identitySubject(identity, footprints, joined);
  }
  for (let reference of byKindAndId(references.values())) yield referenceSubject(reference, joined);
  let coverageOf2 = /* @__PURE__ */ new Map();
  for (let entry of joined.coverage) append(coverageOf2, entry.source, entry);
  for (let source of byKindAndId(sources.values()))
    yield sourceSubject(source, coverageOf2.get(source.id) ?? [], joined);
  let removalPaths = [...systems.values()].sort(by(({ removalPath, id }) => keyOf(removalPath, id)));
  for (let system of removalPaths) yield systemSubject(system);
}
function byKindAndId(items) {
  return [...items].sort(by(({ kind, id }) => keyOf(kind, id)));
}

// src/resolve/index.ts
function resolve(snapshot, options) {
  let now = parseInstant(options.now);
  if (now === void 0)
    throw new UsageError(`${options.now} is not a moment to judge at.`, {
      hint: "Write a date and time with an offset, such as 2026-11-16T08:00:00Z."
    });
  let joined = joinSnapshot(snapshot, options, now), people;
  return {
    now: options.now,
    collectedAt: snapshot.collectedAt,
    sources: [...joined.sources.values()].sort(by(({ id }) => id)),
    coverage: joined.coverage,
    identities: joined.identities,
    get people() {
      return people ??= gatherPeople(joined), people;
    },
    subjects: () => ({ [Symbol.iterator]: () => buildSubjects(joined) })
  };
}
function joinSnapshot(snapshot, options, now) {
  let records = recordsOf2(snapshot), calendar = createCalendar(options.timezone ?? lastZoneOnEarth), coverage = judgeCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now), directory = createDirectory(records.identities, calendar, now, wasRosterRead(coverage)), { accounts, credentials, references } = records;
  return {
    ...records,
    now,
    collectedAt: snapshot.collectedAt,
    coverage,
    sections: indexSections(coverage),
    directory,
    owners: createOwners({ accounts, directory, ownerTags: options.ownerTags, ownersFile: options.owners }),
    joins: joinReferences(references.values(), credentials.values(), accounts.values())
  };
}

// src/scan.ts
async function collectSnapshot({ providers: providers2, entries, context }, tool) {
  return (await collect(providers2, entries, context, tool)).snapshot;
}
async function evaluateSnapshot(snapshot, judging, tool) {
  let { module, policies, anchor } = judging, resolution = resolve(snapshot, { ...judging.ownership, now: judging.asOf ?? snapshot.collectedAt }), evaluated = evaluate(resolution.subjects(), policies, module);
  return { result: await judge(evaluated, { resolution, policies, tool, ...anchor && { anchor } }), resolution };
}
async function scan(collecting, judging, tool) {
  let { snapshot, nameFlagged: nameFlagged2 } = await collect(collecting.providers, collecting.entries, collecting.context, tool), { result, resolution } = await evaluateSnapshot(snapshot, judging, tool), names = await nameFlagged2(flaggedCredentials(result));
  return { snapshot: nameCredentials(snapshot, names), result: nameFindings(result, names), resolution };
}
function flaggedCredentials(result) {
  let flagged = result.findings.filter(
    ({ subject }) => subject.type === "credential" && subject.publicId === void 0
  );
  return [...new Set(flagged.map(({ subject }) => subject.id))];
}
function nameCredentials(snapshot, names) {
  let credentials = snapshot.credentials.map((credential) => {
    let publicId = names.get(credential.id);
    return publicId === void 0 ? credential : { ...credential, publicId };
  });
  return { ...snapshot, credentials };
}

// schema/config.schema.json
var config_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:config-1",
  title: "Configuration",
  description: "outlived.yaml: what to read and how to judge it.",
  type: "object",
  additionalProperties: !1,
  required: ["version"],
  properties: {
    version: {
      const: 1
    },
    timezone: {
      type: "string",
      minLength: 1,
      description: "IANA name of the zone in which a leave date ends. By default the last zone on earth (UTC-12)."
    },
    sources: {
      title: "SourceEntries",
      description: "What to read. A provider that is not named is not read.",
      type: "object",
      additionalProperties: !1,
      required: [],
      properties: {
        aws: {
          type: "array",
          items: {
            title: "AwsEntry",
            type: "object",
            additionalProperties: !1,
            required: [],
            properties: {
              name: {
                type: "string",
                minLength: 1,
                description: "What people call this account. By default the account's number."
              },
              profile: {
                type: "string",
                minLength: 1,
                description: "Profile of the shared AWS configuration files."
              },
              region: {
                type: "string",
                minLength: 1,
                description: "Region for the first calls. By default the SDK's."
              },
              regions: {
                minItems: 1,
                description: "Regions whose secrets are read. By default every enabled one.",
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              },
              endpoint: {
                type: "string",
                pattern: "^https?://",
                description: "Base address in place of AWS's own."
              }
            }
          }
        },
        github: {
          type: "array",
          items: {
            title: "GithubEntry",
            type: "object",
            additionalProperties: !1,
            required: [],
            properties: {
              organization: {
                type: "string",
                pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]*$"
              },
              repositories: {
                minItems: 1,
                description: "owner/repository. With an organization: only these of it.",
                type: "array",
                items: {
                  type: "string",
                  pattern: "^[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+$"
                }
              },
              apiUrl: {
                type: "string",
                pattern: "^https?://",
                description: "By default GITHUB_API_URL, else https://api.github.com."
              },
              tokenVariable: {
                type: "string",
                pattern: "^[A-Z_][A-Z0-9_]*$",
                description: "Environment variable that holds the token. By default OUTLIVED_GITHUB_TOKEN, GITHUB_TOKEN or GH_TOKEN, the first that is set."
              }
            }
          }
        },
        code: {
          type: "array",
          items: {
            title: "CodeEntry",
            type: "object",
            additionalProperties: !1,
            required: [],
            properties: {
              path: {
                type: "string",
                minLength: 1,
                description: "Folder of a working tree, relative to the configuration. By default its own folder."
              },
              repository: {
                type: "string",
                pattern: "^[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+$",
                description: "owner/repository that the tree is of. By default GITHUB_REPOSITORY or the origin remote."
              }
            }
          }
        },
        roster: {
          type: "array",
          items: {
            title: "RosterEntry",
            type: "object",
            additionalProperties: !1,
            required: ["csv"],
            properties: {
              csv: {
                type: "string",
                minLength: 1,
                description: "Path of the file, relative to the configuration."
              },
              name: {
                type: "string",
                pattern: "^[a-z0-9][a-z0-9-]*$",
                description: "Begins the ids of its people. By default the file's name."
              },
              columns: {
                description: "Which heading holds what, where it is not one of the usual ones.",
                type: "object",
                additionalProperties: !1,
                required: [],
                properties: {
                  id: {
                    type: "string",
                    minLength: 1
                  },
                  name: {
                    type: "string",
                    minLength: 1
                  },
                  email: {
                    type: "string",
                    minLength: 1
                  },
                  alternateEmails: {
                    type: "string",
                    minLength: 1
                  },
                  status: {
                    type: "string",
                    minLength: 1
                  },
                  startedAt: {
                    type: "string",
                    minLength: 1
                  },
                  endedAt: {
                    type: "string",
                    minLength: 1
                  },
                  contractEndsAt: {
                    type: "string",
                    minLength: 1
                  },
                  movedAt: {
                    type: "string",
                    minLength: 1
                  },
                  team: {
                    type: "string",
                    minLength: 1
                  },
                  previousTeam: {
                    type: "string",
                    minLength: 1
                  },
                  manager: {
                    type: "string",
                    minLength: 1
                  },
                  successor: {
                    type: "string",
                    minLength: 1
                  },
                  employment: {
                    type: "string",
                    minLength: 1
                  },
                  login: {
                    type: "string",
                    minLength: 1
                  },
                  githubLogin: {
                    type: "string",
                    minLength: 1
                  },
                  githubId: {
                    type: "string",
                    minLength: 1
                  },
                  awsUser: {
                    type: "string",
                    minLength: 1
                  },
                  kind: {
                    type: "string",
                    minLength: 1
                  }
                }
              },
              statuses: {
                type: "object",
                description: "Words of the status column that are not among the usual ones.",
                additionalProperties: {
                  enum: ["future", "active", "suspended", "departed", "retired"]
                }
              },
              delimiter: {
                enum: [",", ";", "	", "|"],
                description: "By default found out."
              },
              encoding: {
                enum: ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
                description: "By default found out."
              },
              dateOrder: {
                enum: ["day-month-year", "month-day-year"],
                description: "How to read 03/04/2026. Without it such a date is an error of its row."
              }
            }
          }
        }
      }
    },
    owners: {
      type: "string",
      minLength: 1,
      description: "Path of the owners file. By default owners.yaml where there is one."
    },
    ownerTags: {
      description: "Tag keys that name an owner, compared without case and without - _ : and spaces. By default the usual ones.",
      type: "array",
      items: {
        type: "string",
        minLength: 1
      }
    },
    settings: {
      type: "object",
      description: "By policy id.",
      additionalProperties: {
        title: "PolicySettings",
        type: "object",
        additionalProperties: !1,
        required: [],
        properties: {
          enabled: {
            type: "boolean"
          },
          severity: {
            enum: ["critical", "high", "medium", "low"]
          },
          with: {
            type: "object",
            description: "The policy's own settings; `outlived policies show` lists them."
          }
        }
      }
    },
    acceptGaps: {
      description: "Gaps in what can be seen that you have decided to live with. They stay visible.",
      type: "array",
      items: {
        title: "AcceptedGap",
        type: "object",
        additionalProperties: !1,
        required: ["reason"],
        properties: {
          source: {
            type: "string",
            minLength: 1,
            description: "Glob over source ids. Absent: any."
          },
          section: {
            type: "string",
            minLength: 1,
            description: "Glob. Absent: any."
          },
          scope: {
            type: "string",
            minLength: 1,
            description: "Glob. Absent: any."
          },
          reason: {
            type: "string",
            minLength: 10
          },
          expires: {
            type: "string",
            format: "date",
            description: "Last day on which it holds."
          }
        }
      }
    }
  }
};

// schema/metadata.schema.json
var metadata_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:metadata",
  title: "PolicyAnnotation",
  description: "The METADATA block of a policy, package scope: the only home of what is said about it.",
  type: "object",
  additionalProperties: !1,
  required: ["scope", "title", "description", "custom"],
  properties: {
    scope: {
      const: "package"
    },
    title: {
      type: "string",
      minLength: 8,
      maxLength: 120,
      description: "The problem, as a sentence without a full stop."
    },
    description: {
      type: "string",
      minLength: 20,
      maxLength: 1e3
    },
    related_resources: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: !1,
        required: ["ref"],
        properties: {
          ref: {
            type: "string",
            pattern: "^https://"
          },
          description: {
            type: "string"
          }
        }
      }
    },
    custom: {
      title: "PolicyDeclaration",
      type: "object",
      additionalProperties: !1,
      required: ["requirement", "message", "severity", "subject", "requires", "controls", "remediation", "since"],
      properties: {
        requirement: {
          type: "string",
          minLength: 10,
          description: "The good state."
        },
        message: {
          type: "string",
          minLength: 10,
          description: "What a finding says. {subject} and {owner} are filled by the report, other {names} by the finding's arguments."
        },
        severity: {
          enum: ["critical", "high", "medium", "low"]
        },
        subject: {
          enum: ["credential", "account", "identity", "system", "source", "reference"]
        },
        kinds: {
          type: "array",
          minItems: 1,
          uniqueItems: !0,
          items: {
            type: "string"
          },
          description: "Kinds of subject it judges. Absent: every kind of that subject."
        },
        requires: {
          type: "array",
          uniqueItems: !0,
          items: {
            type: "string",
            pattern: "^[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*$"
          },
          description: "Paths of input that must be known to judge."
        },
        optional: {
          type: "object",
          additionalProperties: {
            type: "string",
            minLength: 10
          },
          description: "Paths of input that it reads but can do without, each with the reason."
        },
        controls: {
          type: "array",
          minItems: 1,
          uniqueItems: !0,
          items: {
            type: "string",
            pattern: "^[a-z0-9.-]+:[A-Za-z0-9.()-]+$"
          },
          description: "framework:control, as in frameworks/."
        },
        settings: {
          type: "object",
          additionalProperties: {
            type: "object",
            additionalProperties: !1,
            required: ["default", "description"],
            properties: {
              default: {
                description: "Its value where the configuration says nothing; gives the type too.",
                anyOf: [
                  {
                    type: "number"
                  },
                  {
                    type: "boolean"
                  },
                  {
                    type: "string"
                  },
                  {
                    type: "array",
                    items: {
                      type: "string"
                    }
                  }
                ]
              },
              description: {
                type: "string",
                minLength: 10
              },
              minimum: {
                type: "number"
              },
              unit: {
                type: "string"
              }
            }
          }
        },
        remediation: {
          type: "string",
          minLength: 10,
          description: "What to do next, as an instruction."
        },
        since: {
          type: "string",
          pattern: "^\\d+\\.\\d+\\.\\d+$"
        }
      }
    }
  }
};

// schema/owners.schema.json
var owners_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:owners-1",
  title: "OwnersFile",
  description: "owners.yaml: who owns what, asserted by people.",
  type: "object",
  additionalProperties: !1,
  required: ["version", "owners"],
  properties: {
    version: {
      const: 1
    },
    owners: {
      type: "array",
      items: {
        title: "OwnersEntry",
        type: "object",
        additionalProperties: !1,
        required: ["match", "owner"],
        properties: {
          match: {
            anyOf: [
              {
                type: "string",
                minLength: 1
              },
              {
                minItems: 1,
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              }
            ],
            description: "Glob or globs over credential, account or reference ids; * also matches /. The first entry that matches wins."
          },
          owner: {
            type: "string",
            minLength: 1,
            description: "E-mail, employee id or login of a roster, or the id of an identity."
          },
          successor: {
            type: "string",
            minLength: 1,
            description: "Who takes over when the owner leaves."
          },
          validUntil: {
            type: "string",
            format: "date",
            description: "Last day on which this entry holds."
          },
          reason: {
            type: "string",
            minLength: 1
          }
        }
      }
    }
  }
};

// schema/result.schema.json
var result_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:result-1.0",
  title: "Result",
  description: "The verdicts: what failed, what is unknown and why, what was looked at.",
  type: "object",
  additionalProperties: !1,
  required: [
    "schemaVersion",
    "tool",
    "evaluatedAt",
    "collectedAt",
    "redacted",
    "sources",
    "coverage",
    "policies",
    "findings",
    "unknowns",
    "summary"
  ],
  properties: {
    schemaVersion: {
      const: "1.0"
    },
    tool: {
      title: "ResultTool",
      type: "object",
      additionalProperties: !1,
      required: ["name", "version"],
      properties: {
        name: {
          type: "string",
          minLength: 1
        },
        version: {
          type: "string",
          minLength: 1
        }
      }
    },
    evaluatedAt: {
      type: "string",
      format: "date-time",
      description: "The 'now' of every age in this document."
    },
    collectedAt: {
      type: "string",
      format: "date-time"
    },
    redacted: {
      type: "boolean",
      description: "true: people's names are replaced."
    },
    sources: {
      type: "array",
      items: {
        title: "JudgedSource",
        type: "object",
        additionalProperties: !1,
        required: ["id", "kind", "name", "gaveNothing"],
        properties: {
          id: {
            type: "string",
            minLength: 1
          },
          kind: {
            type: "string",
            minLength: 1
          },
          name: {
            type: "string",
            minLength: 1
          },
          readAs: {
            type: "string",
            minLength: 1
          },
          gaveNothing: {
            type: "boolean",
            description: "It was configured, and not one section of it could be read."
          }
        }
      }
    },
    coverage: {
      type: "array",
      items: {
        $ref: "#/$defs/coverage"
      }
    },
    policies: {
      type: "array",
      items: {
        $ref: "#/$defs/policy"
      }
    },
    findings: {
      type: "array",
      items: {
        $ref: "#/$defs/finding"
      }
    },
    unknowns: {
      type: "array",
      items: {
        $ref: "#/$defs/unknown"
      }
    },
    summary: {
      title: "Summary",
      type: "object",
      additionalProperties: !1,
      required: ["findings", "worstSeverity", "unknowns", "gaps", "acceptedGaps", "subjects"],
      properties: {
        findings: {
          title: "SeverityCounts",
          description: "Findings by severity, governance left out.",
          type: "object",
          additionalProperties: !1,
          required: ["critical", "high", "medium", "low"],
          properties: {
            critical: {
              type: "integer",
              minimum: 0
            },
            high: {
              type: "integer",
              minimum: 0
            },
            medium: {
              type: "integer",
              minimum: 0
            },
            low: {
              type: "integer",
              minimum: 0
            }
          }
        },
        worstSeverity: {
          anyOf: [
            {
              enum: ["critical", "high", "medium", "low"]
            },
            {
              type: "null"
            }
          ]
        },
        unknowns: {
          type: "integer",
          minimum: 0
        },
        gaps: {
          type: "integer",
          minimum: 0
        },
        acceptedGaps: {
          type: "integer",
          minimum: 0
        },
        subjects: {
          type: "integer",
          minimum: 0,
          description: "Subjects that were judged."
        }
      }
    },
    anchor: {
      title: "Anchor",
      type: "object",
      additionalProperties: !1,
      required: ["file", "line"],
      properties: {
        file: {
          type: "string",
          minLength: 1
        },
        line: {
          type: "integer",
          minimum: 1
        },
        column: {
          type: "integer",
          minimum: 1
        }
      },
      description: "Where a finding that names no file of its own points to."
    }
  },
  $defs: {
    acceptance: {
      title: "Acceptance",
      description: "Somebody decided to live with this gap.",
      type: "object",
      additionalProperties: !1,
      required: ["reason"],
      properties: {
        reason: {
          type: "string",
          minLength: 1
        },
        expires: {
          type: "string",
          format: "date"
        }
      }
    },
    coverage: {
      title: "JudgedCoverage",
      description: "How well one section of one source was read. Unique by source, section and scope.",
      type: "object",
      additionalProperties: !1,
      required: ["source", "section", "status", "kinds", "observedAt", "gap"],
      properties: {
        source: {
          type: "string",
          minLength: 1,
          description: "Stable, global, says what it is. Never depends on position, slot or verdict."
        },
        section: {
          type: "string",
          minLength: 1,
          description: "The collector's section, such as aws/iam."
        },
        scope: {
          type: "string",
          minLength: 1,
          description: "The part of the source that this entry speaks of (a region, a repository). Absent: the whole section."
        },
        status: {
          description: "complete: read whole. partial: something is missing. denied: refused. failed: could not be read or understood. unsupported: the source does not offer it. not-applicable: there is nothing to read. not-configured: nobody asked for it.",
          enum: ["complete", "partial", "denied", "unsupported", "not-applicable", "not-configured", "failed"]
        },
        kinds: {
          type: "array",
          items: {
            type: "string",
            minLength: 1
          },
          description: "The kinds of record that this section feeds, seen or not."
        },
        reason: {
          type: "string",
          description: "One sentence: what happened."
        },
        requiredPermission: {
          type: "string",
          description: "The provider's exact name of the permission that would mend it."
        },
        consequence: {
          type: "string",
          description: "One sentence: what is not known because of it."
        },
        count: {
          type: "integer",
          minimum: 0,
          description: "Records that came."
        },
        skipped: {
          description: "Records left out on purpose, counted.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["count", "reason"],
            properties: {
              count: {
                type: "integer",
                minimum: 1
              },
              reason: {
                type: "string"
              }
            }
          }
        },
        observedAt: {
          type: "string",
          format: "date-time",
          description: "The moment that the facts describe; older than collectedAt where a provider serves a cached report."
        },
        gap: {
          type: "boolean",
          description: "Something that should have been read was not, and nobody accepted it."
        },
        accepted: {
          $ref: "#/$defs/acceptance"
        }
      }
    },
    claim: {
      title: "ReportedClaim",
      description: "One piece of evidence that names an owner.",
      type: "object",
      additionalProperties: !1,
      required: ["rank", "method", "says"],
      properties: {
        identity: {
          type: "string",
          description: "Absent: the roster knows nobody of that name."
        },
        rank: {
          type: "string",
          enum: ["asserted", "strong", "weak"]
        },
        method: {
          type: "string"
        },
        says: {
          type: "string"
        },
        detail: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["future", "active", "suspended", "departed", "retired"]
        },
        daysSinceEnd: {
          anyOf: [
            {
              type: "integer"
            },
            {
              type: "null"
            }
          ]
        },
        recycled: {
          type: "boolean",
          description: "true: the login may belong to somebody else today."
        },
        name: {
          type: "string",
          description: "Of the identity."
        }
      }
    },
    place: {
      title: "Place",
      type: "object",
      additionalProperties: !1,
      required: ["file", "line"],
      properties: {
        file: {
          type: "string",
          minLength: 1
        },
        line: {
          type: "integer",
          minimum: 1
        },
        column: {
          type: "integer",
          minimum: 1
        }
      }
    },
    policy: {
      title: "JudgedPolicy",
      type: "object",
      additionalProperties: !1,
      required: [
        "id",
        "title",
        "description",
        "requirement",
        "severity",
        "subject",
        "readsOwner",
        "controls",
        "remediation",
        "settings",
        "counts"
      ],
      properties: {
        id: {
          type: "string",
          minLength: 1
        },
        title: {
          type: "string",
          minLength: 1
        },
        description: {
          type: "string",
          minLength: 1
        },
        requirement: {
          type: "string",
          minLength: 1
        },
        severity: {
          enum: ["critical", "high", "medium", "low"]
        },
        subject: {
          enum: ["credential", "account", "identity", "system", "source", "reference"]
        },
        kinds: {
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        readsOwner: {
          type: "boolean",
          description: "It also needs a roster."
        },
        controls: {
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        remediation: {
          type: "string",
          minLength: 1
        },
        relatedResources: {
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        settings: {
          type: "object",
          description: "The values in force."
        },
        counts: {
          title: "VerdictCounts",
          description: "Subjects by verdict.",
          type: "object",
          additionalProperties: !1,
          required: ["fail", "unknown", "pass", "notApplicable"],
          properties: {
            fail: {
              type: "integer",
              minimum: 0
            },
            unknown: {
              type: "integer",
              minimum: 0
            },
            pass: {
              type: "integer",
              minimum: 0
            },
            notApplicable: {
              type: "integer",
              minimum: 0
            }
          }
        }
      }
    },
    finding: {
      title: "Finding",
      type: "object",
      additionalProperties: !1,
      required: ["policy", "severity", "fingerprint", "subject", "message", "arguments", "evidence", "remediation"],
      properties: {
        policy: {
          type: "string",
          minLength: 1
        },
        severity: {
          enum: ["critical", "high", "medium", "low"]
        },
        fingerprint: {
          type: "string",
          pattern: "^[0-9a-f]{32}$",
          description: "SHA-256 over policy id, newline, subject id as it is before redaction; 32 hex digits."
        },
        subject: {
          title: "ReportedSubject",
          type: "object",
          additionalProperties: !1,
          required: ["id", "type", "kind", "source", "label"],
          properties: {
            id: {
              type: "string",
              minLength: 1
            },
            type: {
              enum: ["credential", "account", "identity", "system", "source", "reference"]
            },
            kind: {
              type: "string",
              minLength: 1
            },
            source: {
              type: "string",
              minLength: 1
            },
            section: {
              type: "string",
              minLength: 1
            },
            scope: {
              type: "string",
              minLength: 1
            },
            label: {
              type: "string",
              minLength: 1,
              description: "How a sentence calls it."
            },
            publicId: {
              type: "string",
              minLength: 1
            }
          }
        },
        message: {
          type: "string",
          minLength: 1
        },
        arguments: {
          type: "object",
          additionalProperties: {
            anyOf: [
              {
                type: "string"
              },
              {
                type: "number"
              },
              {
                type: "boolean"
              },
              {
                type: "null"
              }
            ]
          }
        },
        owner: {
          title: "ReportedOwner",
          type: "object",
          additionalProperties: !1,
          required: ["state", "claims"],
          properties: {
            state: {
              enum: ["known", "conflicting", "none"]
            },
            rank: {
              enum: ["asserted", "strong", "weak"]
            },
            identity: {
              title: "ReportedIdentity",
              type: "object",
              additionalProperties: !1,
              required: ["id", "name"],
              properties: {
                id: {
                  type: "string",
                  minLength: 1
                },
                name: {
                  type: "string",
                  minLength: 1
                },
                status: {
                  enum: ["future", "active", "suspended", "departed", "retired"]
                },
                endedAt: {
                  type: "string",
                  description: "As the roster writes it."
                },
                daysSinceEnd: {
                  anyOf: [
                    {
                      type: "integer"
                    },
                    {
                      type: "null"
                    }
                  ]
                },
                successor: {
                  type: "string",
                  minLength: 1
                }
              }
            },
            claims: {
              type: "array",
              items: {
                $ref: "#/$defs/claim"
              }
            }
          }
        },
        evidence: {
          description: "Sentences: what was seen, where, when.",
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        remediation: {
          type: "string",
          minLength: 1
        },
        location: {
          $ref: "#/$defs/place"
        },
        otherLocations: {
          type: "array",
          items: {
            $ref: "#/$defs/place"
          }
        }
      }
    },
    unknown: {
      title: "Unknown",
      type: "object",
      additionalProperties: !1,
      required: ["policy", "source", "cause", "reason", "gap"],
      properties: {
        policy: {
          type: "string",
          minLength: 1
        },
        source: {
          type: "string",
          minLength: 1
        },
        section: {
          type: "string",
          minLength: 1
        },
        scope: {
          type: "string",
          minLength: 1
        },
        cause: {
          enum: ["coverage", "missing-fact", "aborted"],
          description: "coverage: a section was not read. missing-fact: a subject lacks what the policy requires. aborted: the policy itself failed."
        },
        status: {
          type: "string",
          minLength: 1
        },
        facts: {
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        count: {
          type: "integer",
          minimum: 1,
          description: "Subjects concerned."
        },
        examples: {
          description: "Ids of up to five of them.",
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        },
        reason: {
          type: "string",
          minLength: 1
        },
        consequence: {
          type: "string",
          minLength: 1
        },
        requiredPermission: {
          type: "string",
          minLength: 1
        },
        gap: {
          type: "boolean"
        },
        accepted: {
          $ref: "#/$defs/acceptance"
        }
      }
    }
  }
};

// schema/snapshot.schema.json
var snapshot_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:snapshot-1.0.json",
  title: "Snapshot",
  description: "What was seen of identities and credentials at one moment, and what could not be seen. Facts only: no verdicts, no ages, no secret values. A key that is absent was not collected and is unknown; null is known to be none.",
  type: "object",
  additionalProperties: !1,
  required: [
    "schemaVersion",
    "collectedAt",
    "sources",
    "coverage",
    "identities",
    "accounts",
    "credentials",
    "references",
    "systems",
    "removals"
  ],
  properties: {
    schemaVersion: {
      const: "1.0",
      description: "Version of this document's shape. A reader refuses a version that is newer than its own."
    },
    collectedAt: {
      $ref: "#/$defs/instant",
      description: "When collecting ended. It is the 'now' of every evaluation unless --as-of says otherwise."
    },
    collectedBy: { $ref: "#/$defs/tool" },
    sources: { type: "array", items: { $ref: "#/$defs/source" } },
    coverage: { type: "array", items: { $ref: "#/$defs/coverage" } },
    identities: { type: "array", items: { $ref: "#/$defs/identity" } },
    accounts: { type: "array", items: { $ref: "#/$defs/account" } },
    credentials: { type: "array", items: { $ref: "#/$defs/credential" } },
    references: { type: "array", items: { $ref: "#/$defs/reference" } },
    systems: { type: "array", items: { $ref: "#/$defs/system" } },
    removals: { type: "array", items: { $ref: "#/$defs/removal" } }
  },
  $defs: {
    instant: { type: "string", format: "date-time", description: "RFC 3339 date and time with an offset." },
    day: {
      description: "A date (it lasts until the end of that day in the configured time zone) or a date and time.",
      anyOf: [{ type: "string", format: "date" }, { type: "string", format: "date-time" }]
    },
    id: {
      type: "string",
      minLength: 1,
      description: "Stable, global, says what it is. Never depends on position, slot or verdict."
    },
    level: { enum: ["admin", "write", "read", "none"] },
    tool: {
      title: "Tool",
      description: "The program that wrote the document.",
      type: "object",
      additionalProperties: !1,
      required: ["name", "version"],
      properties: { name: { type: "string" }, version: { type: "string" } }
    },
    source: {
      title: "Source",
      description: "An account, organization, repository or roster that was looked at.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "kind", "name"],
      properties: {
        id: { $ref: "#/$defs/id" },
        kind: {
          description: "'provider' stands for a whole provider of which nothing was configured.",
          enum: ["aws-account", "github-organization", "github-repository", "repository-files", "roster", "provider"]
        },
        name: { type: "string", description: "What people call it." },
        readAs: { type: "string", description: "The principal with which it was read, such as a caller ARN." }
      }
    },
    coverage: {
      title: "Coverage",
      description: "How well one section of one source was read. Unique by source, section and scope.",
      type: "object",
      additionalProperties: !1,
      required: ["source", "section", "status", "kinds", "observedAt"],
      properties: {
        source: { $ref: "#/$defs/id" },
        section: { type: "string", minLength: 1, description: "The collector's section, such as aws/iam." },
        scope: {
          type: "string",
          minLength: 1,
          description: "The part of the source that this entry speaks of (a region, a repository). Absent: the whole section."
        },
        status: {
          description: "complete: read whole. partial: something is missing. denied: refused. failed: could not be read or understood. unsupported: the source does not offer it. not-applicable: there is nothing to read. not-configured: nobody asked for it.",
          enum: ["complete", "partial", "denied", "unsupported", "not-applicable", "not-configured", "failed"]
        },
        kinds: {
          type: "array",
          items: { type: "string", minLength: 1 },
          description: "The kinds of record that this section feeds, seen or not."
        },
        reason: { type: "string", description: "One sentence: what happened." },
        requiredPermission: {
          type: "string",
          description: "The provider's exact name of the permission that would mend it."
        },
        consequence: { type: "string", description: "One sentence: what is not known because of it." },
        count: { type: "integer", minimum: 0, description: "Records that came." },
        skipped: {
          description: "Records left out on purpose, counted.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["count", "reason"],
            properties: {
              count: { type: "integer", minimum: 1 },
              reason: { type: "string", description: "A phrase that ends the words '3 left out:'." }
            }
          }
        },
        observedAt: {
          $ref: "#/$defs/instant",
          description: "The moment that the facts describe; older than collectedAt where a provider serves a cached report."
        }
      }
    },
    identity: {
      title: "Identity",
      description: "Someone or something that can own a credential.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "kind", "name", "from"],
      properties: {
        id: { $ref: "#/$defs/id", description: "<roster>:person:<employee id, else e-mail in lower case>." },
        kind: { enum: ["person", "workload", "agent", "team"] },
        name: { type: "string" },
        status: {
          description: "What the roster says. Dates win over it.",
          enum: ["future", "active", "suspended", "departed", "retired"]
        },
        startedAt: { $ref: "#/$defs/day" },
        endedAt: {
          anyOf: [{ $ref: "#/$defs/day" }, { type: "null" }],
          description: "Last day. null: the roster has the field and it is empty."
        },
        contractEndsAt: { anyOf: [{ $ref: "#/$defs/day" }, { type: "null" }] },
        movedAt: {
          anyOf: [{ $ref: "#/$defs/day" }, { type: "null" }],
          description: "Day of the last change of team."
        },
        previousTeam: { type: "string" },
        emails: { type: "array", items: { type: "string", minLength: 3 }, description: "Lower case." },
        logins: {
          description: "Names that the roster itself lists for this identity.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["login"],
            properties: {
              system: { type: "string", description: "aws, github ... Absent: any system." },
              login: { type: "string", minLength: 1 }
            }
          }
        },
        externalIds: {
          description: "Stable ids of this identity in other systems.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["system", "id"],
            properties: { system: { type: "string" }, id: { type: "string", minLength: 1 } }
          }
        },
        employment: { enum: ["employee", "contractor", "vendor"] },
        team: { type: "string" },
        members: { type: "array", items: { $ref: "#/$defs/id" }, description: "Of a team." },
        manager: { type: "string", description: "Identity id, else e-mail." },
        successor: { type: "string", description: "Identity id, else e-mail, of who takes over." },
        from: { $ref: "#/$defs/id", description: "The roster's source id." },
        line: { type: "integer", minimum: 1, description: "Line of the roster file." }
      }
    },
    tags: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: !1,
        required: ["key", "value"],
        properties: { key: { type: "string" }, value: { type: "string" } }
      }
    },
    clue: {
      title: "Clue",
      description: "One raw hint at an owner, with its origin.",
      type: "object",
      additionalProperties: !1,
      required: ["method", "says"],
      properties: {
        method: { description: "How the hint was had.", enum: ["added-by"] },
        says: { type: "string", description: "A login, an e-mail or a name, as the provider spells it." },
        detail: { type: "string" },
        observedAt: { $ref: "#/$defs/instant" }
      }
    },
    lastUse: {
      title: "LastUse",
      description: "The provider's own record of the last use. Absent: unknown.",
      anyOf: [
        {
          title: "Used",
          type: "object",
          additionalProperties: !1,
          required: ["state", "at", "precision"],
          properties: {
            state: { const: "used" },
            at: { $ref: "#/$defs/instant" },
            precision: {
              description: "The step in which the provider records use.",
              enum: ["second", "5m", "15m", "day"]
            },
            service: { type: "string" },
            region: { type: "string" }
          }
        },
        {
          title: "NeverUsed",
          type: "object",
          additionalProperties: !1,
          required: ["state", "since"],
          properties: {
            state: { const: "never" },
            since: { $ref: "#/$defs/instant", description: "Since when there would have been a record." }
          }
        }
      ]
    },
    account: {
      title: "Account",
      description: "A principal in a system.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "source", "kind", "name"],
      properties: {
        id: { $ref: "#/$defs/id" },
        source: { $ref: "#/$defs/id" },
        kind: { enum: ["iam-user", "root", "github-user"] },
        name: { type: "string" },
        path: { type: "string", description: "Folder-like path of the name, such as /people/." },
        externalId: {
          type: "string",
          description: "The provider's immutable id, such as AIDA... or a numeric user id."
        },
        emails: { type: "array", items: { type: "string" } },
        status: { enum: ["active", "suspended", "pending", "removed"] },
        membership: {
          description: "How a user belongs to the organization.",
          enum: ["owner", "member", "outside-collaborator"]
        },
        automated: { type: "boolean", description: "true: the provider says that it is a bot." },
        createdAt: { $ref: "#/$defs/instant" },
        lastUsed: { $ref: "#/$defs/lastUse" },
        privilege: { $ref: "#/$defs/level" },
        mfa: { type: "boolean" },
        tags: { $ref: "#/$defs/tags" }
      }
    },
    credential: {
      title: "Credential",
      description: "A thing that authenticates.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "source", "kind", "name", "status"],
      properties: {
        id: { $ref: "#/$defs/id" },
        source: { $ref: "#/$defs/id" },
        kind: {
          enum: ["access-key", "console-password", "signing-certificate", "secret", "deploy-key", "actions-secret"]
        },
        name: { type: "string", description: "What people call it; for a key of a user, the user's name." },
        scope: { type: "string", description: "Where it lives inside the source: a repository, a region." },
        account: {
          anyOf: [{ $ref: "#/$defs/id" }, { type: "null" }],
          description: "The account it belongs to. null: it belongs to none."
        },
        publicId: {
          type: "string",
          description: "The provider's own id of it where that is not part of the id, such as AKIA... Masked by --redact."
        },
        status: { enum: ["active", "inactive", "expired", "pending-deletion"] },
        createdAt: { $ref: "#/$defs/instant" },
        rotatedAt: {
          $ref: "#/$defs/instant",
          description: "When the value last changed; equals createdAt if it never did."
        },
        expiresAt: {
          anyOf: [{ $ref: "#/$defs/instant" }, { type: "null" }],
          description: "null: never expires."
        },
        lastUsed: { $ref: "#/$defs/lastUse" },
        privilege: { $ref: "#/$defs/level" },
        reach: { description: "How many resources of its kind it opens.", enum: ["one", "selected", "all"] },
        permissions: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["name", "level"],
            properties: { name: { type: "string" }, level: { enum: ["read", "write", "admin"] } }
          }
        },
        rotation: {
          type: "object",
          additionalProperties: !1,
          required: ["enabled"],
          properties: {
            enabled: { type: "boolean" },
            nextAt: { $ref: "#/$defs/instant", description: "When the provider means to rotate next." }
          }
        },
        fingerprint: { type: "string", description: "Of public material only." },
        tags: { $ref: "#/$defs/tags" },
        clues: { type: "array", items: { $ref: "#/$defs/clue" } },
        replicas: { type: "array", items: { type: "string" }, description: "Regions that hold a copy." }
      }
    },
    reference: {
      title: "Reference",
      description: "A place in a file that consumes or declares a credential. One record per source, file, kind and name.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "source", "kind", "name", "file", "line", "column", "role"],
      properties: {
        id: { $ref: "#/$defs/id", description: "<source>:<file>:<kind>:<name>, never a line." },
        source: { $ref: "#/$defs/id" },
        kind: {
          description: "secret-use: a stored secret is read. static-cloud-key: a cloud credential without an expiry is used or written down.",
          enum: ["secret-use", "static-cloud-key"]
        },
        name: { type: "string", description: "What the file calls it. Never a value." },
        target: {
          description: "The credential or account that is meant; resolve joins it.",
          type: "object",
          additionalProperties: !1,
          required: ["kind", "name"],
          properties: {
            kind: { type: "string" },
            name: { type: "string" },
            scope: { type: "string", description: "Where that name is looked up, such as owner/repository." }
          }
        },
        file: { type: "string", description: "Relative to the repository's root, with forward slashes." },
        line: { type: "integer", minimum: 1 },
        column: { type: "integer", minimum: 1, description: "In UTF-16 code units." },
        otherPlaces: {
          description: "Further places in the same file.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["line", "column"],
            properties: { line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } }
          }
        },
        role: {
          description: "embeds: the file holds the credential itself.",
          enum: ["declares", "consumes", "embeds"]
        },
        cloud: { enum: ["aws", "azure", "google"] },
        oidcPossible: {
          type: "boolean",
          description: "The place could exchange a short-lived identity token instead."
        },
        workload: { type: "string", description: "The job or action that consumes it." },
        environment: { type: "string" }
      }
    },
    system: {
      title: "System",
      description: "A connected system that must hear of a removal.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "name", "removalPath"],
      properties: {
        id: { $ref: "#/$defs/id" },
        name: { type: "string" },
        removalPath: { enum: ["scim", "webhook", "api", "manual", "none"] },
        responsible: { anyOf: [{ type: "string" }, { type: "null" }] },
        collectedBy: { type: "array", items: { type: "string" }, description: "Source ids that read it." },
        sessionHours: {
          anyOf: [{ type: "number", minimum: 0 }, { type: "null" }],
          description: "How long a session outlives a removal."
        }
      }
    },
    removal: {
      title: "Removal",
      description: "One removal event of one identity at one system.",
      type: "object",
      additionalProperties: !1,
      required: ["identity", "system", "sentAt"],
      properties: {
        identity: { $ref: "#/$defs/id" },
        system: { $ref: "#/$defs/id" },
        sentAt: { $ref: "#/$defs/instant" },
        acknowledgedAt: { anyOf: [{ $ref: "#/$defs/instant" }, { type: "null" }] }
      }
    }
  }
};

// schema/subject/account.schema.json
var account_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/account",
  title: "AccountInput",
  description: "What a policy on accounts sees.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "source", "account"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    source: {
      type: "string",
      description: "The source's id."
    },
    account: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/account"
    },
    owner: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/owner"
    }
  }
};

// schema/subject/credential.schema.json
var credential_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/credential",
  title: "CredentialInput",
  description: "What a policy on credentials sees: one credential with its account, its owner and the places that use it.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "source", "credential"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    source: {
      type: "string",
      description: "The source's id."
    },
    credential: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/credential"
    },
    owner: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/owner"
    },
    account: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/account"
    },
    references: {
      type: "array",
      items: {
        $ref: "urn:outlived:schema:subject/definitions#/$defs/reference"
      }
    }
  }
};

// schema/subject/definitions.schema.json
var definitions_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/definitions",
  title: "SubjectDefinitions",
  description: "What the subject schemas have in common. An absent key was not collected and is unknown; null is known to be none. Every age is a whole number of days at the evaluation's now.",
  $defs: {
    days: {
      type: "integer",
      description: "Whole days, rounded down."
    },
    use: {
      title: "Use",
      anyOf: [
        {
          title: "UsedBefore",
          type: "object",
          additionalProperties: !1,
          required: ["state", "at", "precision", "idleDays"],
          properties: {
            state: {
              const: "used",
              type: "string"
            },
            at: {
              type: "string"
            },
            precision: {
              type: "string",
              enum: ["second", "5m", "15m", "day"]
            },
            idleDays: {
              $ref: "#/$defs/days"
            },
            service: {
              type: "string"
            },
            region: {
              type: "string"
            }
          }
        },
        {
          title: "UsedNever",
          type: "object",
          additionalProperties: !1,
          required: ["state", "since", "idleDays"],
          properties: {
            state: {
              const: "never",
              type: "string"
            },
            since: {
              type: "string"
            },
            idleDays: {
              $ref: "#/$defs/days",
              description: "Days since a use would have been recorded."
            }
          }
        }
      ]
    },
    party: {
      title: "Party",
      description: "An identity as it stands at now.",
      type: "object",
      additionalProperties: !1,
      required: ["id", "kind", "name"],
      properties: {
        id: {
          type: "string"
        },
        kind: {
          type: "string",
          enum: ["person", "workload", "agent", "team"]
        },
        name: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["future", "active", "suspended", "departed", "retired"],
          description: "Absent: named by an owners file, and no roster was read that would know."
        },
        daysSinceEnd: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ],
          description: "Of a departed party. null: has not ended. Absent: ended, nobody knows when."
        },
        employment: {
          type: "string",
          enum: ["employee", "contractor", "vendor"]
        },
        daysPastContract: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ]
        },
        daysSinceMove: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ]
        },
        team: {
          type: "string"
        },
        previousTeam: {
          type: "string"
        },
        successor: {
          type: "string"
        }
      }
    },
    claim: {
      title: "Claim",
      description: "One piece of evidence that names an owner.",
      type: "object",
      additionalProperties: !1,
      required: ["rank", "method", "says"],
      properties: {
        identity: {
          type: "string",
          description: "Absent: the roster knows nobody of that name."
        },
        rank: {
          type: "string",
          enum: ["asserted", "strong", "weak"]
        },
        method: {
          type: "string"
        },
        says: {
          type: "string"
        },
        detail: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["future", "active", "suspended", "departed", "retired"]
        },
        daysSinceEnd: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ]
        },
        recycled: {
          type: "boolean",
          description: "true: the login may belong to somebody else today."
        }
      }
    },
    owner: {
      title: "Owner",
      description: "Who owns it, by ranked evidence. Absent as a whole while neither a roster nor an owners file was read.",
      anyOf: [
        {
          title: "KnownOwner",
          type: "object",
          additionalProperties: !1,
          required: ["state", "rank", "identity", "claims"],
          properties: {
            state: {
              const: "known",
              type: "string"
            },
            rank: {
              type: "string",
              enum: ["asserted", "strong", "weak"]
            },
            identity: {
              $ref: "#/$defs/party"
            },
            claims: {
              type: "array",
              items: {
                $ref: "#/$defs/claim"
              }
            }
          }
        },
        {
          title: "ConflictingOwner",
          type: "object",
          additionalProperties: !1,
          required: ["state", "rank", "claims"],
          properties: {
            state: {
              const: "conflicting",
              type: "string"
            },
            rank: {
              type: "string",
              enum: ["asserted", "strong", "weak"]
            },
            claims: {
              type: "array",
              items: {
                $ref: "#/$defs/claim"
              }
            }
          }
        },
        {
          title: "NoOwner",
          type: "object",
          additionalProperties: !1,
          required: ["state", "claims"],
          properties: {
            state: {
              const: "none",
              type: "string"
            },
            claims: {
              type: "array",
              items: {
                $ref: "#/$defs/claim"
              },
              description: "Hints that name nobody the roster knows."
            }
          }
        }
      ]
    },
    account: {
      title: "SubjectAccount",
      type: "object",
      additionalProperties: !1,
      required: ["id", "kind", "name"],
      properties: {
        id: {
          type: "string"
        },
        kind: {
          type: "string",
          enum: ["iam-user", "root", "github-user"]
        },
        name: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["active", "suspended", "pending", "removed"]
        },
        purpose: {
          type: "string",
          enum: ["person", "service", "root"],
          description: "Absent: cannot be told."
        },
        membership: {
          type: "string",
          enum: ["owner", "member", "outside-collaborator"]
        },
        privilege: {
          type: "string",
          enum: ["admin", "write", "read", "none"]
        },
        mfa: {
          type: "boolean"
        },
        ageDays: {
          $ref: "#/$defs/days"
        },
        lastUsed: {
          $ref: "#/$defs/use"
        },
        live: {
          description: "Live credentials of this account, counted by kind; a kind that was not read is absent.",
          type: "object",
          additionalProperties: !1,
          properties: {
            accessKeys: {
              type: "integer"
            },
            passwords: {
              type: "integer"
            },
            certificates: {
              type: "integer"
            }
          }
        }
      }
    },
    credential: {
      title: "SubjectCredential",
      type: "object",
      additionalProperties: !1,
      required: ["id", "kind", "name", "status"],
      properties: {
        id: {
          type: "string"
        },
        kind: {
          type: "string",
          enum: ["access-key", "console-password", "signing-certificate", "secret", "deploy-key", "actions-secret"]
        },
        name: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["active", "inactive", "expired", "pending-deletion"]
        },
        ageDays: {
          $ref: "#/$defs/days"
        },
        valueAgeDays: {
          $ref: "#/$defs/days",
          description: "Since the value last changed."
        },
        daysToExpiry: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ],
          description: "null: never expires."
        },
        lastUsed: {
          $ref: "#/$defs/use"
        },
        daysUsedAfterOwnerLeft: {
          anyOf: [
            {
              $ref: "#/$defs/days"
            },
            {
              type: "null"
            }
          ],
          description: "Calendar days from the owner's last day to the day of the last use, in the configured time zone: used on the day after the last day is 1, used on the last day itself but after a known hour of leaving is 0. A use of which only the day is recorded counts by that day. null: not used since, or no known owner has left. Absent: not known."
        },
        privilege: {
          type: "string",
          enum: ["admin", "write", "read", "none"]
        },
        reach: {
          type: "string",
          enum: ["one", "selected", "all"]
        },
        rotation: {
          type: "object",
          additionalProperties: !1,
          required: ["enabled"],
          properties: {
            enabled: {
              type: "boolean"
            },
            daysOverdue: {
              anyOf: [
                {
                  $ref: "#/$defs/days"
                },
                {
                  type: "null"
                }
              ],
              description: "Since the provider meant to rotate. null: not overdue. Absent: the provider names no day."
            }
          }
        }
      }
    },
    reference: {
      title: "SubjectReference",
      type: "object",
      additionalProperties: !1,
      required: ["kind", "name", "file", "line", "role"],
      properties: {
        kind: {
          type: "string",
          enum: ["secret-use", "static-cloud-key"]
        },
        name: {
          type: "string"
        },
        file: {
          type: "string"
        },
        line: {
          type: "integer"
        },
        role: {
          type: "string",
          enum: ["declares", "consumes", "embeds"]
        },
        cloud: {
          type: "string",
          enum: ["aws", "azure", "google"]
        },
        oidcPossible: {
          type: "boolean"
        },
        workload: {
          type: "string"
        },
        environment: {
          type: "string"
        }
      }
    },
    coverage: {
      title: "SubjectCoverage",
      type: "object",
      additionalProperties: !1,
      required: ["section", "status", "gap"],
      properties: {
        section: {
          type: "string"
        },
        scope: {
          type: "string"
        },
        status: {
          type: "string",
          enum: ["complete", "partial", "denied", "unsupported", "not-applicable", "not-configured", "failed"]
        },
        gap: {
          type: "boolean",
          description: "Something that should have been read was not, and nobody accepted it."
        },
        reason: {
          type: "string"
        },
        requiredPermission: {
          type: "string"
        },
        consequence: {
          type: "string"
        }
      }
    }
  }
};

// schema/subject/identity.schema.json
var identity_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/identity",
  title: "IdentityInput",
  description: "What a policy on identities sees: one person, workload, agent or team, and what is still live of it.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "identity", "footprint"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    identity: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/party"
    },
    footprint: {
      type: "object",
      title: "Footprint",
      additionalProperties: !1,
      required: ["accounts", "liveCredentials", "unseenSources"],
      properties: {
        accounts: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["id", "source"],
            properties: {
              id: {
                type: "string"
              },
              source: {
                type: "string"
              },
              status: {
                type: "string"
              }
            }
          }
        },
        liveCredentials: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: !1,
            required: ["id", "source", "kind"],
            properties: {
              id: {
                type: "string"
              },
              source: {
                type: "string"
              },
              kind: {
                type: "string"
              }
            }
          }
        },
        unseenSources: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Sources of which a part could not be read."
        }
      }
    }
  }
};

// schema/subject/reference.schema.json
var reference_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/reference",
  title: "ReferenceInput",
  description: "What a policy on references sees: one line in a file, with the credential that it means and that credential's owner where they are known.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "source", "reference"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    source: {
      type: "string",
      description: "The source's id."
    },
    reference: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/reference"
    },
    credential: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/credential"
    },
    owner: {
      $ref: "urn:outlived:schema:subject/definitions#/$defs/owner"
    }
  }
};

// schema/subject/source.schema.json
var source_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/source",
  title: "SourceInput",
  description: "What a policy on sources sees: one source and how well it was read.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "source"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    source: {
      type: "object",
      title: "SubjectSource",
      additionalProperties: !1,
      required: ["id", "kind", "name", "ageDays", "coverage"],
      properties: {
        id: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        name: {
          type: "string"
        },
        ageDays: {
          $ref: "urn:outlived:schema:subject/definitions#/$defs/days"
        },
        coverage: {
          type: "array",
          items: {
            $ref: "urn:outlived:schema:subject/definitions#/$defs/coverage"
          }
        }
      }
    }
  }
};

// schema/subject/system.schema.json
var system_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:outlived:schema:subject/system",
  title: "SystemInput",
  description: "What a policy on connected systems sees.",
  type: "object",
  additionalProperties: !1,
  required: ["id", "system"],
  properties: {
    id: {
      type: "string",
      description: "The subject's id."
    },
    system: {
      type: "object",
      title: "SubjectSystem",
      additionalProperties: !1,
      required: ["id", "name", "removalPath"],
      properties: {
        id: {
          type: "string"
        },
        name: {
          type: "string"
        },
        removalPath: {
          type: "string",
          enum: ["scim", "webhook", "api", "manual", "none"]
        },
        responsible: {
          anyOf: [
            {
              type: "string"
            },
            {
              type: "null"
            }
          ]
        },
        sessionHours: {
          anyOf: [
            {
              type: "number"
            },
            {
              type: "null"
            }
          ]
        }
      }
    }
  }
};

// src/contract/document.ts
var documents = {
  snapshot: { schema: snapshot_schema_default, title: "snapshot" },
  configuration: { schema: config_schema_default, title: "configuration" },
  owners: { schema: owners_schema_default, title: "owners file" },
  result: { schema: result_schema_default, title: "result" },
  annotation: { schema: metadata_schema_default, title: "policy METADATA" },
  "subject/credential": { schema: credential_schema_default, title: "credential input" },
  "subject/account": { schema: account_schema_default, title: "account input" },
  "subject/identity": { schema: identity_schema_default, title: "identity input" },
  "subject/system": { schema: system_schema_default, title: "system input" },
  "subject/source": { schema: source_schema_default, title: "source input" },
  "subject/reference": { schema: reference_schema_default, title: "reference input" }
}, sharedSchemas = [definitions_schema_default];

// src/contract/problem.ts
function formatPath(path) {
  return path.length === 0 ? "the document" : `/${path.join("/")}`;
}
function parsePointer(pointer, root) {
  let path = [], value = root;
  for (let part of pointer.split("/").slice(1)) {
    let key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key), value = typeof value == "object" && value !== null ? Reflect.get(value, key) : void 0;
  }
  return path;
}
var secretBeginnings = /^(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|sk[-_]|eyJ|AKIA|ASIA|-----BEGIN)/, longestShown = 60;
function formatValue(value) {
  return Array.isArray(value) ? value.length === 0 ? "an empty list" : `a list of ${value.length}` : typeof value == "object" && value !== null ? "a map" : typeof value != "string" ? String(value) : secretBeginnings.test(value) ? "something that looks like a secret (not shown)" : value.length > longestShown ? `${JSON.stringify(value.slice(0, longestShown))}...` : JSON.stringify(value);
}

// src/contract/validator.ts
var import__ = __toESM(require__(), 1), import_formats = __toESM(require_formats(), 1);
var instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
function isInstant(text) {
  if (!instantShape.test(text) || !Number.isFinite(Date.parse(text))) return !1;
  let day = text.slice(0, 10);
  return (/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).toISOString().startsWith(day);
}
var instance;
function validators() {
  if (instance !== void 0) return instance;
  instance = new import__.Ajv2020({ strict: !0, allErrors: !0, verbose: !0 }), instance.addKeyword("tsType"), instance.addFormat("date", import_formats.fullFormats.date), instance.addFormat("date-time", { type: "string", validate: isInstant });
  for (let schema of [...sharedSchemas, ...Object.values(documents).map((document) => document.schema)])
    instance.addSchema(schema), notePlaces(schema, `${schema.$id}#`);
  return instance;
}
var places = /* @__PURE__ */ new WeakMap();
function notePlaces(node, address) {
  if (!(typeof node != "object" || node === null)) {
    places.set(node, address);
    for (let [key, child] of Object.entries(node)) notePlaces(child, `${address}/${key}`);
  }
}
function addressOfPart(part) {
  let address = places.get(part);
  if (address === void 0) throw new Error("This is no part of a known schema");
  return address;
}
function compiled(reference) {
  let validate = validators().getSchema(reference);
  if (validate === void 0) throw new Error(`There is no schema ${reference}`);
  return validate;
}
function violations(reference, value) {
  let validate = compiled(reference);
  return validate(value) ? [] : validate.errors ?? [];
}
function addressOf(document) {
  return documents[document].schema.$id;
}

// src/contract/explain.ts
function asSchema(value) {
  return typeof value == "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function asList(value) {
  return Array.isArray(value) ? value : [];
}
var typeWords = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  null: "null"
}, formatWords = {
  date: "a date (2026-11-16)",
  "date-time": "a date and time with an offset (2026-11-16T08:00:00Z)"
}, patternWords = {
  "^https?://": "an address that begins with https:// or http://",
  "^https://": "an address that begins with https://",
  "^[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+$": "owner/repository",
  "^[A-Za-z0-9_][A-Za-z0-9_-]*$": "the name of a GitHub organization",
  "^[A-Z_][A-Z0-9_]*$": "the name of an environment variable",
  "^[a-z0-9][a-z0-9-]*$": "made of lower-case letters, digits and hyphens",
  "^[a-z0-9.-]+:[A-Za-z0-9.()-]+$": "framework:control",
  "^\\d+\\.\\d+\\.\\d+$": "a version such as 1.0.0"
};
function joinOr(words) {
  let distinct3 = [...new Set(words)];
  return distinct3.length < 2 ? distinct3.join("") : `${distinct3.slice(0, -1).join(", ")} or ${distinct3.at(-1)}`;
}
function expectation(error) {
  let limit = Number(error.params.limit);
  switch (error.keyword) {
    case "type":
      return joinOr(
        String(error.params.type).split(",").map((type) => typeWords[type] ?? type)
      );
    case "format":
      return formatWords[String(error.params.format)] ?? `a ${error.params.format}`;
    case "enum":
      return `one of ${asList(error.params.allowedValues).map((value) => JSON.stringify(value)).join(", ")}`;
    case "const":
      return JSON.stringify(error.params.allowedValue);
    case "pattern":
      return patternWords[String(error.params.pattern)] ?? `text that matches ${error.params.pattern}`;
    case "minLength":
      return limit === 1 ? "text that is not empty" : `text of at least ${limit} characters`;
    case "maxLength":
      return `text of at most ${limit} characters`;
    case "minItems":
      return limit === 1 ? "a list that is not empty" : `a list of at least ${limit}`;
    case "uniqueItems":
      return "a list without repetitions";
    case "minimum":
      return `at least ${limit}`;
    default:
      return `right (${error.keyword}: ${error.message ?? "refused"})`;
  }
}
function wantsText(error) {
  return error.keyword === "const" ? typeof error.params.allowedValue == "string" : error.keyword === "type" && String(error.params.type).includes("string");
}
function isDelicate(path) {
  return path.at(-1) === "tokenVariable";
}
function valueProblem(path, expected, value, acceptsText) {
  let but = isDelicate(path) && typeof value == "string" ? "but is something else" : `but is ${formatValue(value)}`;
  return { path, sentence: `${formatPath(path)} must be ${expected}, ${but}`, isKey: !1, acceptsText };
}
function explainUnknownKey(error, path) {
  let key = String(error.params.additionalProperty), known3 = Object.keys(asSchema(error.parentSchema?.properties)), near = nearest(key, known3), rest = near === void 0 ? `; known here: ${known3.join(", ")}` : `; did you mean ${JSON.stringify(near)}?`, sentence = `${formatPath(path)} has the unknown key ${formatValue(key)}${rest}`;
  return { path: [...path, key], sentence, isKey: !0, acceptsText: !1 };
}
function explainEnum(error, path) {
  let allowed = asList(error.params.allowedValues).filter((value) => typeof value == "string"), near = typeof error.data == "string" ? nearest(error.data, allowed) : void 0, problem = valueProblem(path, expectation(error), error.data, allowed.length > 0);
  return near === void 0 ? problem : { ...problem, sentence: `${problem.sentence}; did you mean "${near}"?` };
}
function discriminator(branches) {
  let properties = branches.map((branch) => asSchema(branch.properties)), key = Object.keys(properties[0] ?? {}).find(
    (name) => properties.every((property2) => "const" in asSchema(property2[name]))
  );
  return key === void 0 ? void 0 : { key, values: properties.map((property2) => asSchema(property2[key]).const) };
}
function explainAnyOf(error, path) {
  let parts = asList(error.schema), branches = parts.map(asSchema), address = (index) => `${addressOfPart(parts)}/${index}`, told = discriminator(branches);
  if (told !== void 0 && typeof error.data == "object" && error.data !== null && told.key in error.data) {
    let value = Reflect.get(error.data, told.key), chosen = told.values.indexOf(value);
    if (chosen >= 0) return explain(violations(address(chosen), error.data), error.data, path);
    let expected = `one of ${told.values.map((one) => JSON.stringify(one)).join(", ")}`;
    return [valueProblem([...path, told.key], expected, value, !0)];
  }
  let refusals = branches.map((_2, index) => relevant(violations(address(index), error.data))), deep = refusals.findIndex(
    (errors) => errors.every((one) => one.instancePath !== "" || one.keyword === "required")
  );
  if (deep >= 0) return explain(refusals[deep] ?? [], error.data, path);
  let flat = refusals.flat().filter((one) => one.instancePath === "" && one.keyword !== "anyOf"), acceptsText = flat.some(wantsText);
  return [valueProblem(path, joinOr(flat.map(expectation)), error.data, acceptsText)];
}
function relevant(errors) {
  return errors.some((error) => error.keyword === "type" && error.instancePath === "") ? errors.filter((error) => error.keyword === "type") : errors;
}
function explainOne(error, root, prefix) {
  let path = [...prefix, ...parsePointer(error.instancePath, root)];
  switch (error.keyword) {
    case "anyOf":
      return explainAnyOf(error, path);
    case "additionalProperties":
      return [explainUnknownKey(error, path)];
    case "enum":
      return [explainEnum(error, path)];
    case "required": {
      let sentence = `${formatPath(path)} must have the key ${JSON.stringify(error.params.missingProperty)}`;
      return [{ path, sentence, isKey: !1, acceptsText: !1 }];
    }
    default:
      return [valueProblem(path, expectation(error), error.data, wantsText(error))];
  }
}
function isWithin(inner, outer) {
  return inner === outer || inner.startsWith(`${outer}/`);
}
function withoutBranches(errors) {
  let kept = [];
  for (let error of errors) {
    if (error.keyword === "anyOf")
      for (; isWithin(kept.at(-1)?.instancePath ?? "-", error.instancePath); ) kept.pop();
    kept.push(error);
  }
  return kept;
}
function withoutMisspelled(errors) {
  let meant = /* @__PURE__ */ new Set();
  for (let error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    let known3 = Object.keys(asSchema(error.parentSchema?.properties)), near = nearest(String(error.params.additionalProperty), known3);
    near !== void 0 && meant.add(`${error.instancePath}/${near}`);
  }
  return errors.filter(
    (error) => error.keyword !== "required" || !meant.has(`${error.instancePath}/${error.params.missingProperty}`)
  );
}
var mostExplained = 50;
function explain(errors, root, prefix) {
  return withoutMisspelled(withoutBranches(errors)).slice(0, mostExplained).flatMap((error) => explainOne(error, root, prefix));
}
function explainViolations(address, value) {
  let errors = withoutMisspelled(withoutBranches(violations(address, value)));
  return { problems: explain(errors, value, []), count: errors.length };
}

// src/contract/assert.ts
function checkDocument(document, value) {
  return explainViolations(addressOf(document), value);
}
var mostShown = 10;
function listProblems(opening, sentences4, count2 = sentences4.length) {
  if (count2 === 1) return `${opening}: ${sentences4.join("")}`;
  let shown2 = sentences4.slice(0, mostShown), more = count2 - shown2.length, lines = [...shown2, ...more > 0 ? [`and ${more} more`] : []];
  return `${opening} (${count2} mistakes):
${lines.map((line) => `  ${line}`).join(`
`)}`;
}
var versionShape = /^(\d+)\.(\d+)$/;
function newerVersion(value, known3) {
  if (typeof value != "object" || value === null) return;
  let version = Reflect.get(value, "schemaVersion");
  if (typeof version != "string") return;
  let [, major, minor] = versionShape.exec(version) ?? [], [, knownMajor, knownMinor] = versionShape.exec(known3) ?? [];
  return major === void 0 || minor === void 0 ? void 0 : (Number(major) - Number(knownMajor) || Number(minor) - Number(knownMinor)) > 0 ? version : void 0;
}
function refuseNewer(document, value, file) {
  let { schema, title } = documents[document], known3 = schema.properties.schemaVersion.const, version = newerVersion(value, known3);
  if (version !== void 0)
    throw new UsageError(`This ${title} has version ${version}; this outlived reads up to ${known3}.`, {
      at: { file },
      hint: "Update outlived."
    });
}
function notValid(document) {
  return `This is not a valid ${documents[document].title}`;
}
function assertDocument(document, value, file) {
  let { problems, count: count2 } = checkDocument(document, value);
  if (count2 === 0) return;
  let sentences4 = problems.map((problem) => problem.sentence);
  throw new UsageError(listProblems(notValid(document), sentences4, count2), { at: { file } });
}
function assertSnapshot(value, file) {
  refuseNewer("snapshot", value, file), assertDocument("snapshot", value, file);
}
function assertConfiguration(value, file) {
  assertDocument("configuration", value, file);
}
function assertOwners(value, file) {
  assertDocument("owners", value, file);
}

// src/contract/json-mistake.ts
var blank = /[ \t\r\n]*/y, scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y, inString = String.raw`[^"\\\u0000-\u001f]*`, escaped = String.raw`\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})`, quoted = new RegExp(`"${inString}(?:${escaped}${inString})*"`, "y"), openQuoted = new RegExp(String.raw`"${inString}(?:${escaped}${inString})*(?:\\(?:u[0-9a-fA-F]{0,3})?)?$`, "y");
function lengthAt(pattern, text, offset) {
  return pattern.lastIndex = offset, pattern.exec(text)?.[0].length ?? 0;
}
function afterValue(reader) {
  reader.expected = reader.open.length === 0 ? "nothing" : "comma or end";
}
function takeMark(reader, mark) {
  let { open, expected } = reader;
  return (mark === "{" || mark === "[") && (expected === "value" || expected === "value or end") ? (open.push(mark), reader.expected = mark === "{" ? "key or end" : "value or end", !0) : mark === "," && expected === "comma or end" ? (reader.expected = open.at(-1) === "{" ? "key" : "value", !0) : mark === ":" && expected === "colon" ? (reader.expected = "value", !0) : !(mark === "}" && open.at(-1) === "{" || mark === "]" && open.at(-1) === "[") || !(expected === "comma or end" || expected === "key or end" || expected === "value or end") ? !1 : (open.pop(), afterValue(reader), !0);
}
function findJsonMistake(text) {
  let reader = { open: [], expected: "value" }, offset = 0;
  for (; ; ) {
    offset += lengthAt(blank, text, offset);
    let next = text[offset];
    if (next === void 0) return reader.expected === "nothing" ? void 0 : { offset, cutOff: !0 };
    if ("{}[],:".includes(next)) {
      if (!takeMark(reader, next)) return { offset, cutOff: !1 };
      offset += 1;
      continue;
    }
    let isKey = reader.expected === "key" || reader.expected === "key or end", isValue = reader.expected === "value" || reader.expected === "value or end", length = lengthAt(quoted, text, offset) || (isValue ? lengthAt(scalar, text, offset) : 0);
    if (length === 0 || !(isKey || isValue)) return { offset, cutOff: endsInside(text, offset, isKey || isValue) };
    offset += length, isKey ? reader.expected = "colon" : afterValue(reader);
  }
}
function endsInside(text, offset, mayFollow) {
  if (/^\d(?:\.|[eE][+-]?)$/.test(text.slice(Math.max(0, offset - 1), offset + 3))) return !0;
  if (!mayFollow) return !1;
  let rest = text.slice(offset, offset + 8);
  return rest.startsWith('"') ? lengthAt(openQuoted, text, offset) > 0 : rest !== "" && ["true", "false", "null", "-"].some((word) => word.startsWith(rest));
}

// src/contract/parse.ts
function placeAt(text, offset, file) {
  let before = text.slice(0, offset), lineStart = before.lastIndexOf(`
`) + 1;
  return { file, line: before.split(`
`).length, column: offset - lineStart + 1 };
}
function parseJson(text, file) {
  let content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.trim() === "")
    throw new UsageError("This file is empty; it should hold a JSON document.", { at: { file } });
  try {
    return JSON.parse(content);
  } catch (cause) {
    let mistake = findJsonMistake(content), message = mistake?.cutOff ? "This file ends in the middle of its JSON document: it was cut off." : "This is not JSON.";
    throw new UsageError(message, { at: mistake ? placeAt(content, mistake.offset, file) : { file }, cause });
  }
}
function parseSnapshot(text, file) {
  let value = parseJson(text, file);
  return assertSnapshot(value, file), value;
}

// src/contract/roster-name.ts
function rosterName(entry) {
  return entry.name !== void 0 ? entry.name : (entry.csv.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "") || "roster";
}

// src/collect/aws/iam/index.ts
var iam = {
  section: "aws/iam",
  permissions: [
    "iam:GenerateCredentialReport",
    "iam:GetAccessKeyLastUsed",
    "iam:GetAccountAuthorizationDetails",
    "iam:GetAccountSummary",
    "iam:GetCredentialReport",
    "iam:GetLoginProfile",
    "iam:GetUser",
    "iam:ListAccessKeys",
    "iam:ListMFADevices",
    "iam:ListSigningCertificates"
  ],
  provides: {
    "iam-user": ["createdAt", "externalId", "mfa", "path", "status", "tags"],
    root: ["mfa", "status"],
    "access-key": ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "status"],
    "console-password": ["account", "lastUsed", "status"],
    "signing-certificate": ["account", "createdAt", "rotatedAt", "status"]
  },
  collect: async (connection, context) => {
    let [{ openIam }, { collectIam }] = await Promise.all([import("./api-AZKGYWGN.js"), import("./collect-U5QH5TCJ.js")]);
    return collectIam(openIam(connection, context.signal), connection, context, iam);
  },
  nameFlagged: async (connection, credentials, context) => {
    let [{ openIam }, { nameKeys }] = await Promise.all([import("./api-AZKGYWGN.js"), import("./names-GOWRQMSJ.js")]);
    return nameKeys(openIam(connection, context.signal), credentials);
  }
};

// src/collect/aws/secrets/index.ts
var secrets = {
  section: "aws/secrets",
  permissions: ["account:ListRegions", "secretsmanager:ListSecretVersionIds", "secretsmanager:ListSecrets"],
  provides: {
    secret: ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "rotation", "status", "tags"]
  },
  collect: async (connection, context) => {
    let [{ openSecrets }, { collectSecrets }] = await Promise.all([import("./api-L7D6DAOO.js"), import("./collect-3UF7OW34.js")]);
    return collectSecrets(openSecrets(connection, context.signal), connection, context, secrets);
  }
};

// src/collect/aws/index.ts
var aws = {
  name: "aws",
  title: "AWS",
  sections: [iam, secrets],
  connect
};
async function connect(entry, context) {
  let { signIn } = await import("./api-ZHURZ6RU.js");
  return [await signIn(entry, context)];
}

// src/collect/code/index.ts
import { stat as stat3 } from "node:fs/promises";
import { basename, resolve as resolve3 } from "node:path";

// src/collect/code/origin.ts
import { readFile, stat } from "node:fs/promises";
import { join, resolve as resolve2 } from "node:path";
var repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function githubHost(serverUrl) {
  return serverUrl !== void 0 && URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
}
function originRepository(gitConfiguration, serverUrl) {
  let section4 = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1], address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section4 ?? "")?.[1], [, host, path] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [];
  if (host?.toLowerCase() === githubHost(serverUrl))
    return path !== void 0 && repositoryShape.test(path) ? path : void 0;
}
async function gitFolder(folder) {
  let entry = join(folder, ".git");
  if ((await stat(entry)).isDirectory()) return entry;
  let pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile(entry, "utf8"))?.[1] ?? "", own = resolve2(folder, pointer), shared = await readFile(join(own, "commondir"), "utf8").catch(() => ".");
  return resolve2(own, shared.trim());
}
async function readOriginRepository(folder, serverUrl) {
  try {
    let configuration = await readFile(join(await gitFolder(folder), "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return;
  }
}

// src/collect/code/workflows/api.ts
import { readdir } from "node:fs";
import { readFile as readFile2, realpath, stat as stat2 } from "node:fs/promises";
import { isAbsolute, join as join2, relative, sep } from "node:path";

// node_modules/glob/dist/esm/index.min.js
import { fileURLToPath as yn } from "node:url";
import { tracingChannel as Fi, channel as Ti } from "node:diagnostics_channel";
import { posix as qi, win32 as Ne } from "node:path";
import { fileURLToPath as Ki } from "node:url";
import { lstatSync as Xi, readdir as Vi, readdirSync as Yi, readlinkSync as Ji, realpathSync as Zi } from "fs";
import * as Qi from "node:fs";
import { lstat as en, readdir as sn, readlink as nn, realpath as rn } from "node:fs/promises";
import { EventEmitter as Te } from "node:events";
import ys from "node:stream";
import { StringDecoder as zi } from "node:string_decoder";
var re = (r7, t, e) => {
  let s = r7 instanceof RegExp ? We(r7, e) : r7, i = t instanceof RegExp ? We(t, e) : t, n = s !== null && i != null && js(s, i, e);
  return n && { start: n[0], end: n[1], pre: e.slice(0, n[0]), body: e.slice(n[0] + s.length, n[1]), post: e.slice(n[1] + i.length) };
}, We = (r7, t) => {
  let e = t.match(r7);
  return e ? e[0] : null;
}, js = (r7, t, e) => {
  let s, i, n, o, h, a = e.indexOf(r7), l = e.indexOf(t, a + 1), c = a;
  if (a >= 0 && l > 0) {
    if (r7 === t) return [a, l];
    for (s = [], n = e.length; c >= 0 && !h; ) {
      if (c === a) s.push(c), a = e.indexOf(r7, c + 1);
      else if (s.length === 1) {
        let f = s.pop();
        f !== void 0 && (h = [f, l]);
      } else i = s.pop(), i !== void 0 && i < n && (n = i, o = l), l = e.indexOf(t, c + 1);
      c = a < l && a >= 0 ? a : l;
    }
    s.length && o !== void 0 && (h = [n, o]);
  }
  return h;
}, $e = "\0SLASH" + Math.random() + "\0", Ie = "\0OPEN" + Math.random() + "\0", le = "\0CLOSE" + Math.random() + "\0", Be = "\0COMMA" + Math.random() + "\0", Ue = "\0PERIOD" + Math.random() + "\0", Ws = new RegExp($e, "g"), $s = new RegExp(Ie, "g"), Is = new RegExp(le, "g"), Bs = new RegExp(Be, "g"), Us = new RegExp(Ue, "g"), Gs = /\\\\/g, Hs = /\\{/g, qs = /\\}/g, Ks = /\\,/g, Xs = /\\\./g, Vs = 1e5, Ys = 4e6, Js = 1e3, Zs = 1e3;
function oe(r7) {
  return isNaN(r7) ? r7.charCodeAt(0) : parseInt(r7, 10);
}
function Qs(r7) {
  return r7.replace(Gs, $e).replace(Hs, Ie).replace(qs, le).replace(Ks, Be).replace(Xs, Ue);
}
function ti(r7) {
  return r7.replace(Ws, "\\").replace($s, "{").replace(Is, "}").replace(Bs, ",").replace(Us, ".");
}
function he(r7, t) {
  for (let e = 0; e < t.length; e++) r7.push(t[e]);
}
function ei(r7) {
  let t = [], e = "";
  for (; ; ) {
    let s = re("{", "}", r7);
    if (!s) {
      let a = r7.split(",");
      return a[0] = e + a[0], he(t, a), t;
    }
    let { pre: i, body: n, post: o } = s, h = i.split(",");
    if (h[0] = e + h[0], h[h.length - 1] += "{" + n + "}", !o.length) return he(t, h), t;
    e = h.pop(), he(t, h), r7 = o;
  }
}
function Ge(r7, t = {}) {
  if (!r7) return [];
  let { max: e = Vs, maxLength: s = Ys, maxDepth: i = Js, maxRewrites: n = Zs } = t;
  return r7.slice(0, 2) === "{}" && (r7 = "\\{\\}" + r7.slice(2)), ae(Qs(r7), e, s, i, 0, n, !0).map(ti);
}
function si(r7) {
  return "{" + r7 + "}";
}
function ii(r7) {
  return /^-?0\d/.test(r7);
}
function ni(r7, t) {
  return r7 <= t;
}
function ri(r7, t) {
  return r7 >= t;
}
function ct(r7, t, e, s, i, n) {
  let o = [], h = 0;
  for (let a = 0; a < r7.length; a++) for (let l = 0; l < e.length; l++) {
    if (o.length >= s) return o;
    let c = r7[a] + t + e[l];
    if (!(n && !c)) {
      if (h + c.length > i) return o;
      o.push(c), h += c.length;
    }
  }
  return o;
}
function oi(r7, t, e, s) {
  let i = r7.split(/\.\./), n = [];
  if (i[0] === void 0 || i[1] === void 0) return n;
  let o = oe(i[0]), h = oe(i[1]), a = Math.max(i[0].length, i[1].length), l = i.length === 3 && i[2] !== void 0 ? Math.max(Math.abs(oe(i[2])), 1) : 1, c = ni;
  h < o && (l *= -1, c = ri);
  let u = i.some(ii), p = 0;
  for (let g = o; c(g, h) && n.length < e; g += l) {
    let d;
    if (t) d = String.fromCharCode(g), d === "\\" && (d = "");
    else if (d = String(g), u) {
      let w = a - d.length;
      if (w > 0) {
        let m = new Array(w + 1).join("0");
        g < 0 ? d = "-" + m + d.slice(1) : d = m + d;
      }
    }
    if (p + d.length > s) break;
    n.push(d), p += d.length;
  }
  return n;
}
function ae(r7, t, e, s, i, n, o) {
  if (i > s) return [r7];
  let h = [""], a = 0, l = !1, c = !0;
  for (; ; ) {
    let f = re("{", "}", r7);
    if (!f) return ct(h, r7, [""], t, e, l);
    let u = f.pre;
    if (/\$$/.test(u)) {
      if (h = ct(h, u + "{" + f.body + "}", [""], t, e, l && !f.post.length), c = !1, !f.post.length) break;
      r7 = f.post;
      continue;
    }
    let p = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(f.body), g = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(f.body), d = p || g, w = f.body.indexOf(",") >= 0;
    if (!d && !w) {
      if (a < n && f.post.match(/,(?!,).*\}/)) {
        a++, r7 = f.pre + "{" + f.body + le + f.post, o = !0;
        continue;
      }
      return ct(h, u + "{" + f.body + "}" + f.post, [""], t, e, l);
    }
    c && (l = o && !d, c = !1);
    let m;
    if (d) m = oi(f.body, g, t, e);
    else {
      let b = ei(f.body);
      if (b.length === 1 && b[0] !== void 0 && (b = ae(b[0], t, e, s, i + 1, n, !1).map(si), b.length === 1)) {
        if (h = ct(h, u + b[0], [""], t, e, l && !f.post.length), !f.post.length) break;
        r7 = f.post;
        continue;
      }
      let x = l && !f.post.length && !u;
      for (let y = 0; x && y < h.length; y++) h[y] && (x = !1);
      m = [];
      let S = 0;
      t: for (let y = 0; y < b.length; y++) {
        let q = ae(b[y], t, e, s, i + 1, n, !1);
        for (let W = 0; W < q.length; W++) {
          let B = q[W];
          if (!(x && !B)) {
            if (m.length >= t || S + B.length > e) break t;
            m.push(B), S += B.length;
          }
        }
      }
    }
    if (h = ct(h, u, m, t, e, l && !f.post.length), !f.post.length) break;
    r7 = f.post;
  }
  return h;
}
var fe = (r7, t) => r7 === t ? { t: "lit", ch: String(r7) } : { t: "class", re: new RegExp(`^[${r7}-${t}]$`) }, ce = (r7, t) => t.map((e) => [fe(r7, r7), ...e]), ft = (r7, t) => {
  if (!r7) return [[]];
  let e = +r7[0], s = +t[0], i = r7.slice(1), n = t.slice(1);
  if (e === s) return ce(e, ft(i, n));
  let o = "0".repeat(i.length), h = "9".repeat(i.length), a = [];
  i !== o && a.push(...ce(e++, ft(i, h)));
  let l = n === h ? [] : ce(s--, ft(o, n));
  return e <= s && a.push([fe(e, s), ...Array.from(i, () => fe(0, 9))]), a.push(...l), a;
}, He = (r7, t, e) => {
  if (e) return ft(String(r7).padStart(e, "0"), String(t).padStart(e, "0"));
  let s = [];
  for (let i = String(r7).length; i <= String(t).length; i++) {
    let n = Math.max(r7, i === 1 ? 0 : 10 ** (i - 1)), o = Math.min(t, 10 ** i - 1);
    s.push(...ft(String(n), String(o)));
  }
  return s;
}, qe = (r7, t) => {
  let e = Number(r7), s = Number(t);
  if (!Number.isSafeInteger(e) || !Number.isSafeInteger(s)) return;
  e > s && ([e, s] = [s, e]);
  let n = /^-?0\d/.test(r7) || /^-?0\d/.test(t) ? Math.max(r7.length, t.length) : 0, o = [];
  if (e < 0) {
    let h = He(Math.max(-s, 1), -e, n && n - 1);
    o.push(...h.map((a) => [{ t: "lit", ch: "-" }, ...a]));
  }
  return s >= 0 && o.push(...He(Math.max(e, 0), s, n)), o;
}, hi = { "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"], "[:alpha:]": ["\\p{L}\\p{Nl}"], "[:ascii:]": ["\\x00-\\x7f"], "[:blank:]": ["\\p{Zs}\\t"], "[:cntrl:]": ["\\p{Cc}"], "[:digit:]": ["\\p{Nd}"], "[:graph:]": ["\\p{Z}\\p{C}", !0], "[:lower:]": ["\\p{Ll}"], "[:print:]": ["\\p{C}", !0], "[:punct:]": ["\\p{P}\\p{S}"], "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"], "[:upper:]": ["\\p{Lu}"], "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"], "[:xdigit:]": ["A-Fa-f0-9"] }, ut = (r7) => r7.replace(/[[\]\\-]/g, "\\$&"), ue = /$./, Ke = (r7, t, e = !1, s) => {
  let i = (m) => {
    let b = s ? m.normalize(s) : m;
    return [...b].length === 1 ? b : m;
  }, n = t;
  if (r7.charAt(n) !== "[") throw new Error("not in a brace expression");
  let o = [], h = [], a = n + 1, l = !1, c = !1, f = !1, u = n, p = "";
  t: for (; a < r7.length; ) {
    let m = String.fromCodePoint(r7.codePointAt(a));
    if ((m === "!" || m === "^") && a === n + 1) {
      f = !0, a++;
      continue;
    }
    if (m === "]" && l && !c) {
      u = a + 1;
      break;
    }
    if (l = !0, m === "\\" && !c) {
      c = !0, a++;
      continue;
    }
    if (m === "[" && !c) {
      for (let [x, [S, y]] of Object.entries(hi)) if (r7.startsWith(x, a)) {
        if (p) return [ue, r7.length - n];
        a += x.length, y ? h.push(S) : o.push(S);
        continue t;
      }
    }
    c = !1;
    let b = i(m);
    if (p) {
      b.codePointAt(0) > p.codePointAt(0) ? o.push(ut(p) + "-" + ut(b)) : b === p && o.push(ut(b)), p = "", a += m.length;
      continue;
    }
    if (r7.startsWith("-]", a + m.length)) {
      o.push(ut(b + "-")), a += m.length + 1;
      continue;
    }
    if (r7.startsWith("-", a + m.length)) {
      p = b, a += m.length + 1;
      continue;
    }
    o.push(ut(b)), a += m.length;
  }
  if (u < a) return [ue, 0];
  if (!o.length && !h.length) return [ue, r7.length - n];
  let g = "[" + (f ? "^" : "") + o.join("") + "]", d = "[" + (f ? "" : "^") + h.join("") + "]", w = "^" + (o.length && h.length ? "(" + g + "|" + d + ")" : o.length ? g : d);
  return [new RegExp(w, e ? "iu" : "u"), u - n];
}, de = { t: "match", id: 0 }, ai = "!?+*@", Z = (r7) => ({ t: "lit", ch: r7 }), li = (r7) => r7.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), Je = (r7) => new RegExp(`^${li(r7)}$`, "iu"), Dt = /* @__PURE__ */ new Map(), Ze = (r7) => {
  let t = Dt.get(r7);
  return t || (t = Je(r7), Dt.size >= 1e3 && Dt.clear(), Dt.set(r7, t)), t;
}, ge = (r7, t) => {
  if (t === r7.ch) return !0;
  if (!r7.re) return !1;
  let e = t.charCodeAt(0);
  if (e >= 128) return r7.re.test(t);
  let s = r7.ascii ??= new Uint8Array(128);
  return s[e] ||= r7.re.test(t) ? 1 : 2, s[e] === 1;
}, ci = (r7, t, e, s, i) => {
  let n = [];
  for (let o = 0; o < r7.length; ) {
    let h = String.fromCodePoint(r7.codePointAt(o));
    if (i) {
      let a = h === "\\" && r7.startsWith(i, o + 1) ? 1 : 0;
      if (a || h === i) {
        let l = o + a + i.length, c = r7.indexOf(i, l), f = /^(-?\d+)\.\.(-?\d+)$/.exec(r7.slice(l, c)), u = c !== -1 && f && qe(f[1], f[2]);
        if (u) {
          n.push({ t: "ext", type: "@", alts: u }), o = c + i.length;
          continue;
        }
      }
    }
    if (h === "\\") {
      let a = r7.codePointAt(o + 1), l = a === void 0 ? h : String.fromCodePoint(a);
      n.push(Z(l)), o += 1 + l.length;
      continue;
    }
    if (h === "[") {
      let [a, l] = Ke(r7, o, t, s);
      if (l) {
        n.push({ t: "class", re: a }), o += l;
        continue;
      }
    }
    if (!e && ai.includes(h) && r7[o + 1] === "(") {
      n.push({ t: "open", type: h }), o += 2;
      continue;
    }
    n.push(!e && h === "|" ? { t: "bar" } : !e && h === ")" ? { t: "close" } : h === "*" ? { t: "star" } : h === "?" ? { t: "any" } : Z(h)), o += h.length;
  }
  return n;
}, fi = (r7) => {
  let t = /* @__PURE__ */ new Map(), e = [];
  return r7.forEach((s, i) => {
    s.t === "open" ? e.push(i) : s.t === "close" && e.length && t.set(e.pop(), i);
  }), t;
}, Qe = (r7, t, e, s, i) => {
  let n = [], o = [n];
  for (let h = e; h < s; h++) {
    let a = r7[h], l = t.get(h);
    if (a.t === "open" && l !== void 0) {
      let c = Qe(r7, t, h + 1, l, !1);
      n.push({ t: "ext", type: a.type, alts: c }), h = l;
    } else a.t === "bar" && !i ? o.push(n = []) : a.t === "open" ? n.push(Z(a.type), Z("(")) : a.t === "bar" ? n.push(Z("|")) : a.t === "close" ? n.push(Z(")")) : n.push(a);
  }
  return o;
}, ts = (r7, t) => {
  let e = [], s = "", i = () => {
    for (let n of s.normalize(t)) e.push(Z(n));
    s = "";
  };
  for (let n of r7) {
    if (n.t === "lit") {
      s += n.ch;
      continue;
    }
    i(), e.push(n.t === "ext" ? { ...n, alts: n.alts.map((o) => ts(o, t)) } : n);
  }
  return i(), e;
}, ui = (r7, t) => {
  let e = 1, s = (h) => ({ t: "split", id: e++, out: h }), i = (h, a) => h.reduceRight((l, c) => n(c, l), a), n = (h, a) => {
    switch (h.t) {
      case "lit":
        let u = t ? Ze(h.ch) : void 0;
        return { t: "lit", id: e++, ch: h.ch, re: u, next: a };
      case "any":
      case "star":
        return { t: h.t, id: e++, next: a };
      case "class":
        return { t: "class", id: e++, re: h.re, next: a };
    }
    let l = (u) => h.alts.map((p) => i(p, u));
    switch (h.type) {
      case "@":
        return s(l(a));
      case "?":
        return s([a, ...l(a)]);
      case "!":
        return { t: "neg", id: e++, sub: s(l(de)), next: a };
    }
    let c = s([]), f = s(l(c));
    return c.out.push(a, f), h.type === "*" ? c : f;
  };
  return [i(r7, de), e];
}, di = (r7) => {
  let t = [], e = /* @__PURE__ */ new Set(), s = (n) => n.t === "match" ? "match" : String(n.id), i = (n, o) => {
    if (n.t === "match" || e.has(n)) return;
    e.add(n);
    let h = (a) => t.push(`${o}${n.id}: ${a}`);
    switch (n.t) {
      case "split":
        h(`split -> ${n.out.map(s).join(", ")}`);
        for (let a of n.out) i(a, o);
        return;
      case "neg":
        return h(`!(${s(n.sub)}) -> ${s(n.next)}`), i(n.sub, o + "  "), i(n.next, o);
      case "lit":
        h(`${JSON.stringify(n.ch)} -> ${s(n.next)}`);
        break;
      case "class":
        h(`${n.re} -> ${s(n.next)}`);
        break;
      default:
        h(`${n.t === "any" ? "?" : "*"} -> ${s(n.next)}`);
    }
    i(n.next, o);
  };
  return i(r7, ""), [`start -> ${s(r7)}`, ...t].join(`
`);
}, pe = class {
  gen;
  threads = [];
  match = !1;
  runs = [];
  ids = [];
  constructor(t) {
    this.gen = t;
  }
  get dead() {
    return !this.threads.length && !this.match && !this.runs.length;
  }
}, es = (r7, t) => r7.ids.length !== t.ids.length || r7.runs.length !== t.runs.length || r7.ids.some((e, s) => e !== t.ids[s]) ? !1 : r7.runs.every((e) => t.runs.some((s) => s.neg === e.neg && es(s.state, e.state))), Xe = (r7) => ({ has: new Float64Array(r7), seen: new Float64Array(r7), gen: 0 }), dt = class {
  dots;
  dotStart;
  #t;
  constructor(t, e, s) {
    this.dots = t, this.dotStart = e, this.#t = s;
  }
  state() {
    return new pe(++this.#t.gen);
  }
  done(t) {
    return t.ids = t.threads.map((e) => e.id).sort((e, s) => e - s), t.match && t.ids.unshift(de.id), t;
  }
  #n(t, e) {
    let { seen: s } = this.#t;
    return s[e.id] === t.gen ? !1 : (s[e.id] = t.gen, !0);
  }
  #i(t, e) {
    let { has: s } = this.#t;
    return s[e.id] === t.gen ? !1 : (s[e.id] = t.gen, t.threads.push(e), !0);
  }
  restricted(t, e) {
    return e && (this.dots || this.dotStart && t === 0);
  }
  add(t, e, s, i) {
    switch (e.t) {
      case "split":
        if (!this.#n(t, e)) return;
        for (let o of e.out) this.add(t, o, s, i);
        return;
      case "neg":
        if (!this.#n(t, e)) return;
        let n = this.state();
        return this.add(n, e.sub, s, !1), this.done(n), this.addRun(t, { t: "run", neg: e, state: n }, s, i);
      case "star":
        if (this.restricted(s, i)) return;
        this.#i(t, e) && this.add(t, e.next, s, i);
        return;
      case "match":
        t.match = !0;
        return;
      default:
        this.#i(t, e);
    }
  }
  addRun(t, e, s, i) {
    for (let n of t.runs) if (n.neg === e.neg && es(n.state, e.state)) return;
    t.runs.push(e), e.state.match || this.add(t, e.neg.next, s, i);
  }
  step(t, e, s, i) {
    let n = this.state();
    for (let o of t.threads) switch (o.t) {
      case "lit":
        ge(o, e) && this.add(n, o.next, s + 1, i);
        break;
      case "any":
        this.restricted(s, i) || this.add(n, o.next, s + 1, i);
        break;
      case "class":
        !this.restricted(s, i) && o.re.test(e) && this.add(n, o.next, s + 1, i);
        break;
      case "star":
        this.restricted(s, i) || this.add(n, o, s + 1, i);
    }
    if (!this.restricted(s, i)) for (let o of t.runs) {
      if (o.state.dead) {
        this.addRun(n, o, s + 1, i);
        continue;
      }
      let h = this.step(o.state, e, s, !1);
      this.addRun(n, { t: "run", neg: o.neg, state: h }, s + 1, i);
    }
    return this.done(n);
  }
}, ss = (r7) => {
  let t = r7.ids.join();
  if (!r7.runs.length) return t;
  let e = r7.runs.map((s) => `${s.neg.id}(${ss(s.state)})`);
  return `${t}|${e.sort().join("|")}`;
}, pi = 1 << 18, me = class {
  #t;
  #n = /* @__PURE__ */ new Map();
  #i = 0;
  #o;
  #r;
  #d;
  #u;
  constructor(t, e) {
    this.#t = t, this.#d = new dt(!1, !1, e), this.#u = new dt(!1, !0, e);
  }
  #f(t) {
    return { state: t, match: t.match, dead: t.dead, next: /* @__PURE__ */ new Map() };
  }
  #h(t) {
    let e = ss(t), s = this.#n.get(e);
    if (s) return s;
    this.#i > pi && this.#m();
    let i = this.#f(t);
    return this.#n.set(e, i), this.#i += e.length + 1, i;
  }
  #m() {
    this.#n.clear(), this.#i = 0, this.#o = void 0, this.#r = void 0;
  }
  start(t) {
    if (t) {
      if (this.#r) return this.#r;
      let s = this.#u.state();
      return this.#u.add(s, this.#t, 0, !0), this.#r = this.#f(this.#u.done(s));
    }
    if (this.#o) return this.#o;
    let e = this.#d.state();
    return this.#d.add(e, this.#t, 0, !0), this.#o = this.#h(this.#d.done(e));
  }
  next(t, e) {
    let s = e.charCodeAt(0), i = s < 128 ? void 0 : t.next.get(e);
    if (i) return i;
    let n = t === this.#r ? this.#h(this.#u.step(t.state, e, 0, !0)) : this.#h(this.#d.step(t.state, e, 1, !0));
    return s < 128 ? (t.ascii || (t.ascii = new Array(128), this.#i += 128), t.ascii[s] = n) : t.next.set(e, n), this.#i++, n;
  }
}, mi = (r7) => {
  let t = [];
  for (let e = r7; e.t !== "match"; e = e.next) {
    if (e.t === "split" || e.t === "neg") return;
    t.push(e);
  }
  return t;
}, gi = (r7, t, e, s) => {
  let i = 0, n = e, o = -1, h = 0;
  for (; n < s; ) {
    let a = r7[i];
    if (a?.t === "star") {
      o = i++, h = n;
      continue;
    }
    let l = t[n];
    if (a && (a.t === "any" || a.t === "lit" && ge(a, l) || a.t === "class" && a.re.test(l))) {
      i++, n++;
      continue;
    }
    if (o === -1) return !1;
    i = o + 1, n = ++h;
  }
  for (; r7[i]?.t === "star"; ) i++;
  return i === r7.length;
}, is = (r7) => {
  let t = 0, e = 0;
  for (let s of r7) {
    let [i, n] = wi(s);
    t += i, e += n;
  }
  return [t, e];
}, wi = (r7) => {
  if (r7.t === "star") return [0, 1 / 0];
  if (r7.t !== "ext") return [1, 1];
  if (r7.type === "!") return [0, 1 / 0];
  let t = r7.alts.map(is), e = Math.min(...t.map((n) => n[0])), s = Math.max(...t.map((n) => n[1])), i = s === 0 ? 0 : 1 / 0;
  return r7.type === "@" ? [e, s] : r7.type === "?" ? [0, s] : r7.type === "*" ? [0, i] : [e, i];
}, Ve = (r7, t, e) => {
  for (let s = 0; s < r7.length; s++) if (!ge(r7[s], t[e + s])) return !1;
  return !0;
}, bi = /[/\ud800-\udfff]/, yi = /[\ud800-\udfff]/, Nt = (r7) => yi.test(r7) ? [...r7] : r7, Ye = (r7) => {
  if (r7.includes("/")) throw new Error("can only match a single path portion, got: " + r7);
}, pt = class {
  pattern;
  options;
  #t;
  #n;
  #i;
  #o;
  #r;
  #d = !1;
  #u;
  #f;
  #h = !1;
  #m = 0;
  #l = 1 / 0;
  #a = [];
  #s = [];
  #b;
  #E;
  #y = !1;
  #g;
  #w;
  constructor(t, e = {}) {
    if (t.includes("/")) throw new Error("can only match a single path portion, got pattern: " + t);
    this.pattern = t, this.options = e;
    let { nocase: s = !1, noext: i = !1, normalize: n } = e;
    this.#w = n === !0 ? "NFC" : n || void 0;
    let o = /^[?*+@]\(\)$/.test(t), h = ci(t, s, i || o, this.#w, e.rangeMark), [a] = Qe(h, fi(h), 0, h.length, !0);
    this.#w && (a = ts(a, this.#w));
    let [l, c] = ui(a, s);
    if (this.#t = l, this.#n = c, a.every((f) => f.t === "lit")) this.#r = a.map((f) => f.ch).join(""), this.#d = s;
    else {
      let f = (g) => g.t !== "lit" ? void 0 : s ? { ch: g.ch, re: Ze(g.ch) } : { ch: g.ch };
      for (let g of a) {
        let d = f(g);
        if (!d) break;
        this.#a.push(d);
      }
      for (let g = a.length - 1; g >= 0; g--) {
        let d = f(a[g]);
        if (!d) break;
        this.#s.unshift(d);
      }
      this.#y = !!(this.#a.length || this.#s.length), s || (this.#b = this.#a.map((g) => g.ch).join(""), this.#E = this.#s.map((g) => g.ch).join("")), this.#f = mi(this.#t)?.slice(this.#a.length, -this.#s.length || void 0), this.#h = !!this.#f?.every((g) => g.t === "star" || g.t === "any");
      let [u, p] = is(a);
      this.#m = u, this.#l = p;
    }
  }
  test(t) {
    return this.#w ? (Ye(t), this.#p(t.normalize(this.#w))) : bi.test(t) ? (Ye(t), this.#p(t, [...t])) : this.#p(t, t);
  }
  testUnchecked(t) {
    return this.#p(this.#w ? t.normalize(this.#w) : t);
  }
  #p(t, e) {
    if (this.#r !== void 0) return this.#d ? (this.#u ??= Je(this.#r)).test(t) : t === this.#r;
    let s = this.#m, i = this.#l;
    if (e === void 0) {
      let c = t.length, f = c + 1 >> 1;
      if (c < s || f > i) return !1;
      (f < s || c > i) && (e = Nt(t));
    }
    if (e !== void 0 && (e.length < s || e.length > i)) return !1;
    let n = this.#a.length;
    if (this.#y) if (this.#b !== void 0 && this.#E !== void 0) {
      if (!t.startsWith(this.#b) || !t.endsWith(this.#E)) return !1;
    } else {
      e ??= Nt(t);
      let c = e.length - this.#s.length;
      if (!Ve(this.#a, e, 0) || !Ve(this.#s, e, c)) return !1;
    }
    let o = !this.options.dot && t.startsWith(".");
    if (this.#f) {
      if (t === "." || t === ".." || o && !n) return !1;
      if (this.#h) return !0;
      e ??= Nt(t);
      let c = e.length - this.#s.length;
      return gi(this.#f, e, n, c);
    }
    if (e ??= Nt(t), t === "." || t === "..") {
      this.#i ??= Xe(this.#n);
      let c = this.#o ??= new dt(!0, !1, this.#i), f = c.state();
      c.add(f, this.#t, 0, !0);
      let u = c.done(f);
      for (let p = 0; p < e.length; p++) u = c.step(u, e[p], p, !0);
      return u.match;
    }
    this.#i ??= Xe(this.#n);
    let h = this.#g ??= new me(this.#t, this.#i), a = h.start(o), l = e === t;
    for (let c = 0; c < e.length; c++) {
      if (a.dead) return !1;
      let f = l ? t.charCodeAt(c) : e[c].charCodeAt(0);
      a = a.ascii?.[f] ?? h.next(a, e[c]);
    }
    return a.match;
  }
  toString() {
    return di(this.#t);
  }
}, mt = (r7) => {
  if (typeof r7 != "string") throw new TypeError("invalid pattern");
  if (r7.length > 65536) throw new TypeError("pattern is too long");
}, K = (r7, { windowsPathsNoEscape: t = !1, magicalBraces: e = !1 } = {}) => e ? t ? r7.replace(/[?*()[\]{}]/g, "[$&]") : r7.replace(/[?*()[\]\\{}]/g, "\\$&") : t ? r7.replace(/[?*()[\]]/g, "[$&]") : r7.replace(/[?*()[\]\\]/g, "\\$&"), st = (r7, { windowsPathsNoEscape: t = !1, magicalBraces: e = !0 } = {}) => e ? t ? r7.replace(/\[([^/\\])\]/g, "$1") : r7.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1") : t ? r7.replace(/\[([^/\\{}])\]/g, "$1") : r7.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1"), T = (r7, t, e = {}) => (mt(t), !e.nocomment && t.charAt(0) === "#" ? !1 : xi(t, e).match(r7)), it = /* @__PURE__ */ new Map(), Si = 256, xi = (r7, t) => {
  let e = r7 + "\0" + JSON.stringify(t), s = it.get(e);
  return s ? it.delete(e) : (s = new D(r7, { ...t }), it.size >= Si && it.delete(it.keys().next().value)), it.set(e, s), s;
}, ls = typeof process == "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix", ns = { win32: { sep: "\\" }, posix: { sep: "/" } }, vi = ls === "win32" ? ns.win32.sep : ns.posix.sep;
T.sep = vi;
var v = /* @__PURE__ */ Symbol("globstar **");
T.GLOBSTAR = v;
var Ei = (r7, t = {}) => (e) => T(e, r7, t);
T.filter = Ei;
var U = (r7, t = {}) => Object.assign({}, r7, t), ki = (r7) => {
  if (!r7 || typeof r7 != "object" || !Object.keys(r7).length) return T;
  let t = T;
  return Object.assign((s, i, n = {}) => t(s, i, U(r7, n)), { Minimatch: class extends t.Minimatch {
    constructor(i, n = {}) {
      super(i, U(r7, n));
    }
    static defaults(i) {
      return t.defaults(U(r7, i)).Minimatch;
    }
  }, unescape: (s, i = {}) => t.unescape(s, U(r7, i)), escape: (s, i = {}) => t.escape(s, U(r7, i)), filter: (s, i = {}) => t.filter(s, U(r7, i)), defaults: (s) => t.defaults(U(r7, s)), braceExpand: (s, i = {}) => t.braceExpand(s, U(r7, i)), match: (s, i, n = {}) => t.match(s, i, U(r7, n)), sep: t.sep, GLOBSTAR: v });
};
T.defaults = ki;
var xe = (r7, t = {}) => (mt(r7), t.nobrace || !/\{(?:(?!\{).)*\}/.test(r7) ? [r7] : Ge(r7, { max: t.braceExpandMax }));
T.braceExpand = xe;
var Ci = 100, Ai = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g, Mi = (r7, t, e = {}) => {
  let s = new D(t, e);
  return r7 = r7.filter((i) => s.match(i)), s.options.nonull && !r7.length && r7.push(t), r7;
};
T.match = Mi;
var rs = /[?*]|[+@!]\(.*?\)|\[|\]/, cs = (r7, t) => {
  let e = t + 1;
  (r7.charAt(e) === "!" || r7.charAt(e) === "^") && e++;
  let s = !1;
  for (; e < r7.length; e++) {
    let i = r7.charAt(e);
    if (i === "]" && s) return e;
    s = !0, i === "\\" && e++;
  }
  return -1;
}, Ri = (r7, t) => {
  if (!t && (r7 === "+()" || r7 === "@()")) return r7;
  let e = "";
  for (let s = 0; s < r7.length; s++) {
    let i = r7.charAt(s);
    if (i === "\\") e += r7.charAt(++s) || i;
    else {
      if (i === "*" || i === "?") return;
      if (i === "[") {
        let n = cs(r7, s);
        if (n === -1) {
          e += i;
          continue;
        }
        let o = r7.slice(s + 1, n);
        if (o.startsWith("\\") && (o = o.slice(1)), [...o].length !== 1 || "!^".includes(r7.charAt(s + 1))) return;
        e += o, s = n;
      } else {
        if (!t && "+@!".includes(i) && r7.charAt(s + 1) === "(" && r7.includes(")", s + 2)) return;
        e += i;
      }
    }
  }
  return e;
}, Oi = (r7) => {
  if (/^[?*+@]\(\)$/.test(r7) || r7.includes("[:")) return !1;
  let t = 0;
  for (let e = 0; e < r7.length; e++) {
    let s = r7.charAt(e);
    if (s === "\\") {
      if (++e === r7.length) return !1;
    } else if (s === "[") {
      let i = cs(r7, e);
      i !== -1 && (e = i);
    } else if ("+@!?*".includes(s) && r7.charAt(e + 1) === "(") t++, e++;
    else if (s === ")") {
      if (!t--) return !1;
    } else if (s === "|" && !t) return !1;
  }
  return !t;
}, we, os, X = (r7, t) => typeof r7 == "string" ? t === r7 : t !== "" && r7.testUnchecked(t), hs = (r7, t, e, s, i) => X(r7, t) ? e : s !== void 0 && X(r7, s) ? i : -1, ve = (r7) => r7 === "." || r7 === "..", be = (r7) => typeof r7 == "string" && /^[a-z]:$/i.test(r7), zt = (r7) => typeof r7 == "string" && /^unc$/i.test(r7), ye = (r7) => {
  if (r7[0] !== "" || r7[1] !== "") return -1;
  let t = r7[2] !== "?" ? 2 : zt(r7[3]) ? 4 : -1, e = r7[t], s = r7[t + 1];
  return t !== -1 && e !== void 0 && e !== "" && e !== v && s !== void 0 && s !== "" && s !== v ? t : -1;
}, Pt = (r7, t) => !ve(r7) && (t || !r7.startsWith(".")), gt = (r7, t, e, s, i) => {
  for (let n = t; n < e; ) {
    if (r7.charCodeAt(n) === 46) {
      if (!s) return !0;
      let h = r7.charCodeAt(n + 1) === 46 ? n + 2 : n + 1;
      if (h >= e || Lt(r7.charCodeAt(h), i)) return !0;
    }
    let o = Ee(r7, n, i);
    if (o === -1) return !1;
    for (n = o + 1; n < e && Lt(r7.charCodeAt(n), i); ) n++;
  }
  return !1;
}, Lt = (r7, t) => t === "/" ? r7 === 47 : t === "\\" ? r7 === 92 : r7 === 47 || r7 === 92, Ee = (r7, t, e) => {
  if (e !== "both") return r7.indexOf(e, t);
  let s = r7.indexOf("/", t), i = r7.indexOf("\\", t);
  return s === -1 ? i : i === -1 ? s : Math.min(s, i);
}, as = (r7, t, e) => e !== "both" ? r7.lastIndexOf(e, t) : Math.max(r7.lastIndexOf("/", t), r7.lastIndexOf("\\", t)), Se = {}, D = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  #t;
  #n;
  #i;
  #o;
  #r = [];
  #d = [];
  #u = [];
  #f = /* @__PURE__ */ new Map();
  #h = !1;
  #m;
  #l = /* @__PURE__ */ new WeakMap();
  constructor(t, e = {}) {
    mt(t), e = e || {}, this.options = e, this.maxGlobstarRecursion = e.maxGlobstarRecursion ?? 200, this.pattern = t, this.platform = e.platform || ls, this.isWindows = this.platform === "win32";
    let s = "allowWindowsEscape";
    this.windowsPathsNoEscape = !!e.windowsPathsNoEscape || e[s] === !1, this.windowsPathsNoEscape && (this.pattern = this.pattern.replace(/\\/g, "/")), this.preserveMultipleSlashes = !!e.preserveMultipleSlashes, this.negate = !1, this.nonegate = !!e.nonegate, this.comment = !1, this.empty = !1, this.partial = !!e.partial, this.nocase = !!this.options.nocase, this.windowsNoMagicRoot = e.windowsNoMagicRoot !== void 0 ? e.windowsNoMagicRoot : !!(this.isWindows && this.nocase), this.globSet = [], this.globParts = [], this.set = [], this.#t = !this.preserveMultipleSlashes, this.#i = (e.optimizationLevel ?? 1) >= 2;
    let i = e.normalize;
    this.#o = i === !0 ? "NFC" : i || void 0, this.make();
    let n = this.set.map((o) => this.#s(o));
    this.#u = this.set.map((o, h) => this.#t && o.length - 1 > n[h]), this.#r = this.set.map((o, h) => {
      let a = this.#u[h] ? o.length - 1 : o.length, l = o.slice(n[h] + 1, a).filter((c) => typeof c == "string" && !!c);
      return [...new Set(l)];
    }), this.#n = this.#r.some((o) => o.length), this.#d = this.set.map((o, h) => {
      let [a, l, c] = o;
      if (this.#u[h] && o.length === 2 && a === v && l !== v) return "tail";
      if (this.#u[h] && e.matchBase && o.length === 1 && a !== v && a !== "") return "base";
      if (!(!this.#t || n[h] !== -1)) {
        if (o.length === 3 && a === v && c === v && l !== v && l !== "" && this.maxGlobstarRecursion > 0) return "mid";
        if (o.length === 2 && l === v && a !== v && a !== "") return "head";
      }
    });
  }
  #a(t) {
    return this.#o ? t.normalize(this.#o) : t;
  }
  #s(t) {
    if (!this.isWindows) return -1;
    if (be(t[0])) return 0;
    if (t[0] === "" && t[1] === "" && t[2] === "?" && be(t[3])) return 3;
    let s = ye(t);
    return s === -1 ? -1 : s + 1;
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) return !0;
    for (let t of this.set) for (let e of t) if (typeof e != "string") return !0;
    return !1;
  }
  make() {
    let t = this.pattern, e = this.options;
    if (!e.nocomment && t.charAt(0) === "#") {
      this.comment = !0;
      return;
    }
    if (!t) {
      this.empty = !0;
      return;
    }
    this.parseNegate(), this.globSet = [...new Set(this.#M())];
    let s = this.globSet.map((n) => this.#e(n));
    this.globParts = this.preprocess(s), this.#h = !0;
    let i = this.globParts.map((n, o, h) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        let a = n[2] === "?" && zt(n[3]) ? 6 : 4, l = n[0] === "" && n[1] === "" && (n[2] === "?" || !rs.test(n[2])) && n.slice(3, a).every((f) => !rs.test(f)), c = /^[a-z]:/i.test(n[0]);
        if (l) return [...n.slice(0, a).map((f) => this.#a(f)), ...n.slice(a).map((f) => this.parse(f))];
        if (c) return [this.#a(n[0]), ...n.slice(1).map((f) => this.parse(f))];
      }
      return n.map((a) => this.parse(a));
    });
    if (this.set = i.filter((n) => n.indexOf(!1) === -1), this.isWindows) for (let n = 0; n < this.set.length; n++) {
      let o = this.set[n];
      o[0] === "" && o[1] === "" && this.globParts[n][2] === "?" && (be(o[3]) || zt(this.globParts[n][3])) && (zt(this.globParts[n][3]) && (o[3] = "UNC"), o[2] = "?");
    }
    e.noext || this.mergeRows(), this.#h = !1, this.set.forEach((n, o) => {
      for (let h = 0; h < n.length; h++) n[h] === Se && (n[h] = this.parse(this.globParts[o][h]));
    });
  }
  mergeRows() {
    let t = !0;
    for (; t; ) {
      t = !1;
      let e = Math.max(0, ...this.set.map((s) => s.length));
      for (let s = 0; s < e; s++) {
        let i = /* @__PURE__ */ new Map();
        this.set.forEach((o, h) => {
          if (!(o[s] instanceof pt || o[s] === Se) || !Oi(this.globParts[h][s])) return;
          let a = [...this.globParts[h]];
          a[s] = "";
          let l = `${o.length}/${a.join("/")}`, c = i.get(l);
          c ? c.push(h) : i.set(l, [h]);
        });
        let n = /* @__PURE__ */ new Set();
        for (let o of i.values()) {
          if (o.length < 2) continue;
          let [h, ...a] = o, c = `@(${o.map((f) => this.globParts[f][s]).join("|")})`;
          this.globParts[h][s] = c, this.set[h][s] = this.parse(c);
          for (let f of a) n.add(f);
        }
        n.size && (t = !0, this.set = this.set.filter((o, h) => !n.has(h)), this.globParts = this.globParts.filter((o, h) => !n.has(h)));
      }
    }
  }
  preprocess(t) {
    if (this.options.noglobstar) for (let s of t) for (let i = 0; i < s.length; i++) s[i] === "**" && (s[i] = "*");
    let { optimizationLevel: e = 1 } = this.options;
    return e >= 2 ? (t = this.firstPhasePreProcess(t), t = this.secondPhasePreProcess(t)) : e >= 1 ? t = this.levelOneOptimize(t) : t = this.adjascentGlobstarOptimize(t), t;
  }
  adjascentGlobstarOptimize(t) {
    return t.map((e) => {
      let s = -1;
      for (; (s = e.indexOf("**", s + 1)) !== -1; ) {
        let i = s;
        for (; e[i + 1] === "**"; ) i++;
        i !== s && e.splice(s, i - s);
      }
      return e;
    });
  }
  levelOneOptimize(t) {
    return t.map((e) => {
      let s = this.#s(e) + 1;
      return e = e.reduce((i, n) => {
        let o = i[i.length - 1];
        return n === "**" && o === "**" ? i : n === ".." && i.length > s && o && o !== ".." && o !== "." && o !== "**" ? (i.pop(), i) : (i.push(n), i);
      }, []), e.length === 0 ? [""] : e;
    });
  }
  #b(t) {
    let e = !this.isWindows || !t.includes("\\") ? "/" : t.includes("/") ? "both" : "\\", s = this.#t ? 0 : -1, i = "", n = 0, o, h = 0, a = !!this.options.dot;
    t: for (let l = 0; l < this.set.length; l++) {
      let c = this.set[l], f = c[c.length - 1], u = s !== -1 && this.#u[l] && f !== v;
      if (u && s === 0) {
        let d = as(t, t.length, e);
        if (n = d + 1, i = t.slice(n), i === "" && d >= 0) {
          let m = d;
          for (; m > 0 && Lt(t.charCodeAt(m - 1), e); ) m--;
          h = m === 0 ? 0 : as(t, m - 1, e) + 1, o = t.slice(h, m);
        }
        let w = this.#i && (ve(i) || i === "" && o !== void 0 && ve(o));
        s = w ? -1 : 1, u = !w;
      }
      let p = -1;
      if (u && typeof f == "string" && (p = hs(f, i, n, o, h), p === -1)) continue;
      if (this.#n) {
        for (let d of this.#r[l]) if (!t.includes(d)) continue t;
      }
      if (u && typeof f == "object" && (p = hs(f, i, n, o, h), p === -1)) continue;
      let g = this.#d[l];
      if (g === "base" && u) return "yes";
      if (g === "tail" && u) {
        if (this.#i && gt(t, 0, p, !0, e)) return "maybe";
        if (!gt(t, 0, p, a, e)) return "yes";
        continue;
      }
      if (g === "mid" || g === "head") {
        let d = this.#y(t, c, g === "head", a, e);
        if (d !== "no") return d;
        continue;
      }
      return "maybe";
    }
    return "no";
  }
  #E(t, e, s) {
    let i = !!this.options.dot, n = t.length;
    if (s === "head") {
      if (n < 2 || !X(e[0], t[0])) return !1;
      for (let h = 1; h < n; h++) if (!Pt(t[h], i)) return !1;
      return !0;
    }
    let o = e[1];
    if (s === "tail") {
      let h = n - 1;
      if (!X(o, t[h]) && (t[h] !== "" || n === 1 || !X(o, t[--h]))) return !1;
      for (let a = 0; a < h; a++) if (!Pt(t[a], i)) return !1;
      return !0;
    }
    for (let h = 0; h < n; h++) {
      if (X(o, t[h]) && h + 1 < n) {
        let a = h + 1;
        for (; a < n && Pt(t[a], i); ) a++;
        if (a === n) return !0;
      }
      if (!Pt(t[h], i)) return !1;
    }
    return !1;
  }
  #y(t, e, s, i, n) {
    if (this.#i && gt(t, 0, t.length, !0, n)) return "maybe";
    let o = e[s ? 0 : 1], h = 0;
    for (let a = Ee(t, h, n); a !== -1; a = Ee(t, h, n)) {
      let l = a + 1;
      for (; l < t.length && Lt(t.charCodeAt(l), n); ) l++;
      if ((typeof o == "string" ? a - h === o.length && t.startsWith(o, h) : a > h && o.testUnchecked(t.slice(h, a))) && !gt(t, l, t.length, i, n)) return "yes";
      if (s || gt(t, h, l, i, n)) return "no";
      h = l;
    }
    return "no";
  }
  #g(t) {
    let e = we;
    return e?.f === t && e.isWindows === this.isWindows && e.preserveMultipleSlashes === this.preserveMultipleSlashes && e.normalize === this.#o ? e : void 0;
  }
  #w(t) {
    let { isWindows: e, preserveMultipleSlashes: s } = this, i = this.#e(e ? t.split("\\").join("/") : t), n = this.#o;
    return n && (i = i.map((o) => o.normalize(n))), we = { f: t, isWindows: e, preserveMultipleSlashes: s, normalize: n, parts: i }, we;
  }
  #p(t) {
    let e = [...t], s = !1;
    do {
      if (s = !1, !this.preserveMultipleSlashes) {
        for (let o = 1; o < e.length - 1; o++) {
          let h = e[o];
          o === 1 && h === "" && e[0] === "" || (h === "." || h === "") && (s = !0, e.splice(o, 1), o--);
        }
        e[0] === "." && e.length === 2 && (e[1] === "." || e[1] === "") && (s = !0, e.pop());
      }
      let i = this.#s(e) + 1, n = i;
      for (; (n = e.indexOf("..", n + 1)) !== -1; ) {
        let o = e[n - 1];
        o && o !== "." && o !== ".." && o !== "**" && (s = !0, e.splice(n - 1, 2), n = Math.max(n - 2, i));
      }
    } while (s);
    return e.length === 0 ? [""] : e;
  }
  firstPhasePreProcess(t) {
    let { braceExpandMax: e = 1e5 } = this.options, s = 0, i = 1e6, n = !1;
    do {
      n = !1;
      for (let o of t) {
        let h = -1;
        for (; (h = o.indexOf("**", h + 1)) !== -1; ) {
          let c = h;
          for (; o[c + 1] === "**"; ) c++;
          c > h && o.splice(h + 1, c - h);
          let f = o[h + 1], u = o[h + 2], p = o[h + 3];
          if (f !== ".." || !u || u === "." || u === ".." || !p || p === "." || p === "..") continue;
          let g = o.length - 1;
          if (t.length >= e || s + g > i) throw new RangeError("optimizationLevel 2: too many patterns from '**/..'");
          n = !0, o.splice(h, 1);
          let d = o.slice(0);
          d[h] = "**", s += g, t.push(d), h--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let c = 1; c < o.length - 1; c++) {
            let f = o[c];
            c === 1 && f === "" && o[0] === "" || (f === "." || f === "") && (n = !0, o.splice(c, 1), c--);
          }
          o[0] === "." && o.length === 2 && (o[1] === "." || o[1] === "") && (n = !0, o.pop());
        }
        let a = this.#s(o) + 1, l = a;
        for (; (l = o.indexOf("..", l + 1)) !== -1; ) {
          let c = o[l - 1];
          if (c && c !== "." && c !== ".." && c !== "**") {
            n = !0;
            let u = l === 1 && o[l + 1] === "**" ? ["."] : [];
            o.splice(l - 1, 2, ...u), o.length === 0 && o.push(""), l = Math.max(l - 2, a);
          }
        }
      }
    } while (n);
    return t;
  }
  secondPhasePreProcess(t) {
    let e = /* @__PURE__ */ new Set(), s = t.filter((o) => {
      let h = o.join("/");
      return e.has(h) ? !1 : (e.add(h), !0);
    }), i = /* @__PURE__ */ new Map();
    for (let o of s) {
      let h = [];
      for (let a = 0; a < o.length; a++) o[a] === "*" && h.push(a);
      h.length && i.set(h.join(","), h);
    }
    if (!i.size || s.length * i.size > 1e5) return s;
    let { dot: n } = this.options;
    return s.filter((o) => {
      for (let h of i.values()) {
        if (h[h.length - 1] >= o.length) continue;
        let a = [...o], l = !0, c = !1;
        for (let f of h) {
          let u = o[f];
          if (u !== "*") {
            if (!u || u === "**" || !n && u.startsWith(".")) {
              l = !1;
              break;
            }
            a[f] = "*", c = !0;
          }
        }
        if (l && c && e.has(a.join("/"))) return !1;
      }
      return !0;
    });
  }
  parseNegate() {
    if (this.nonegate) return;
    let t = this.pattern, e = !1, s = 0;
    for (let i = 0; i < t.length && t.charAt(i) === "!"; i++) e = !e, s++;
    s && (this.pattern = t.slice(s)), this.negate = e;
  }
  #k(t, e, s, i) {
    let n = 0, o = 0, h = this.isWindows ? ye(e) : -1, a = h === -1 ? -1 : ye(s);
    if (a !== -1) {
      let l = s[a], c = s[a + 1];
      typeof l != "string" || typeof c != "string" ? (n = h, o = a) : e[h].toLowerCase() === l.toLowerCase() && e[h + 1].toLowerCase() === c.toLowerCase() && (n = h + 2, o = a + 2);
    } else if (this.isWindows) {
      let l = typeof t[0] == "string" && /^[a-z]:$/i.test(t[0]), c = !l && t[0] === "" && t[1] === "" && t[2] === "?" && /^[a-z]:$/i.test(t[3]), f = typeof s[0] == "string" && /^[a-z]:$/i.test(s[0]), u = !f && s[0] === "" && s[1] === "" && s[2] === "?" && typeof s[3] == "string" && /^[a-z]:$/i.test(s[3]), p = c ? 3 : l ? 0 : void 0, g = u ? 3 : f ? 0 : void 0;
      if (typeof p == "number" && typeof g == "number") {
        let [d, w] = [t[p], s[g]];
        d.toLowerCase() === w.toLowerCase() && (o = g + 1, n = p + 1);
      }
    }
    return t = e, s.includes(v) ? this.#C(t, s, i, n, o) : this.#S(t, s, i, n, o);
  }
  #C(t, e, s, i, n) {
    let { head: o, body: h, tail: a, segments: l } = this.#x(e, s, n);
    if (o.length) {
      let f = i + o.length;
      if (!this.#S(t, o, s, i, 0, f)) return !1;
      i += o.length, n += o.length;
    }
    let c = 0;
    if (a.length) {
      if (a.length + i > t.length) return !1;
      let f = t.length - a.length;
      if (this.#S(t, a, s, f, 0)) c = a.length;
      else {
        if (t[t.length - 1] !== "" || i + a.length === t.length || (f--, !this.#S(t, a, s, f, 0))) return !1;
        c = a.length + 1;
      }
    }
    if (!h.length) {
      let f = !!c;
      for (let u = i; u < t.length - c; u++) {
        let p = String(t[u]);
        if (f = !0, p === "." || p === ".." || !this.options.dot && p.startsWith(".")) return !1;
      }
      return s || f;
    }
    return !!this.#v(t, l, t.length - c, i, 0, s, 0, !!c, /* @__PURE__ */ new Set());
  }
  #x(t, e, s) {
    let i = this.#l.get(t);
    i || (i = [], this.#l.set(t, i));
    let n = s * 2 + (e ? 1 : 0), o = i[n];
    if (o) return o;
    let h = t.indexOf(v, s), a = t.lastIndexOf(v), l = t.slice(s, h), c = t.slice(h + 1, e ? void 0 : a), f = e ? [] : t.slice(a + 1), u = [[[], 0]], p = u[0], g = 0, d = [0];
    for (let m of c) m === v ? (d.push(g), p = [[], 0], u.push(p)) : (p[0].push(m), g++);
    u.forEach((m, b) => {
      m[1] = g - d[b];
    });
    let w = { head: l, body: c, tail: f, segments: u };
    return i[n] = w, w;
  }
  #v(t, e, s, i, n, o, h, a, l) {
    let c = e[n];
    if (!c) {
      if (o) return i >= s || i === s - 1 && t[i] === "";
      for (let g = i; g < s; g++) {
        a = !0;
        let d = t[g];
        if (d === "." || d === ".." || !this.options.dot && d.startsWith(".")) return !1;
      }
      return a;
    }
    let [f, u] = c, p = o ? s : s - u;
    for (; i <= p; ) {
      let g = n * (t.length + 1) + i;
      if (l.has(g)) return !1;
      if (l.add(g), this.#S(t, f, o, i, 0, i + f.length) && h < this.maxGlobstarRecursion) {
        let m = this.#v(t, e, s, i + f.length, n + 1, o, h + 1, a, l);
        if (m !== !1) return m;
      }
      if (i === p) break;
      let w = t[i];
      if (w === "." || w === ".." || !this.options.dot && w.startsWith(".")) return !1;
      i++;
    }
    return o || null;
  }
  #S(t, e, s, i, n, o = t.length) {
    let h, a, l, c;
    for (h = i, a = n, c = Math.min(o, t.length), l = e.length; h < c && a < l; h++, a++) {
      let f = e[a], u = t[h];
      if (f === !1 || f === v || !X(f, u)) return !1;
    }
    if (h === c && a === l) return !0;
    if (h === c) return s;
    if (a === l) return h === c - 1 && t[h] === "";
    throw new Error("wtf?");
  }
  braceExpand() {
    return xe(this.pattern, this.options);
  }
  #M() {
    let { pattern: t } = this;
    if (this.options.nobrace) return this.braceExpand();
    let e = 57344;
    for (; t.includes(String.fromCharCode(e)); ) if (++e > 63743) return this.braceExpand();
    let s = String.fromCharCode(e), i = !1, n = t.replace(Ai, (h, a, l) => {
      let c = Number(a), f = Number(l);
      return !Number.isSafeInteger(c) || !Number.isSafeInteger(f) || Math.abs(c - f) + 1 < Ci ? h : (i = !0, `${s}${a}..${l}${s}`);
    });
    if (!i) return this.braceExpand();
    let o = xe(n, this.options);
    for (let h of o) for (let a of h.split("/")) {
      let l = a.indexOf("[");
      if (l !== -1 && l < a.lastIndexOf(s)) return this.braceExpand();
    }
    return this.#m = s, o;
  }
  parse(t) {
    mt(t);
    let e = this.options;
    if (t === "**") return v;
    if (t === "") return "";
    let { nocase: s, nocaseMagicOnly: i, noext: n = !1, dot: o, normalize: h } = e, a = this.#m, l = a && t.includes(a) ? void 0 : Ri(t, n);
    if (l !== void 0 && !(s && !i && t.toUpperCase() !== t.toLowerCase())) return this.#a(l);
    if (this.#h) return Se;
    let c = this.#f.get(t);
    return c || (c = new pt(t, { nocase: s, noext: n, dot: o, normalize: h, ...a && { rangeMark: a } }), this.#f.set(t, c)), c;
  }
  #e(t) {
    return this.preserveMultipleSlashes ? t.split("/") : this.isWindows && /^\/\/[^/]+/.test(t) ? ["", ...t.split(/\/+/)] : t.split(/\/+/);
  }
  match(t, e = this.partial) {
    if (this.comment) return !1;
    if (this.empty) return t === "";
    if (t === "/" && e) return !0;
    let s = this.options, i = this.#g(t);
    if (!i) {
      if (!e && !this.#o && (this.#t || this.#n) && os !== t) {
        os = t;
        let l = this.#b(t);
        if (l === "no") return s.flipNegate ? !1 : this.negate;
        if (l === "yes") return s.flipNegate ? !0 : !this.negate;
      }
      i = this.#w(t);
    }
    let n = i.parts, o = this.#i ? i.resolved ??= this.#p(n) : n, h = this.set, a = n[n.length - 1];
    if (!a) for (let l = n.length - 2; !a && l >= 0; l--) a = n[l];
    for (let l = 0; l < h.length; l++) {
      let c = h[l], f = e ? void 0 : this.#d[l];
      if (f === "base" ? X(c[0], a) : f ? this.#E(o, c, f) : s.matchBase && c.length === 1 ? this.#k([a], [a], c, e) : this.#k(n, o, c, e)) return s.flipNegate ? !0 : !this.negate;
    }
    return s.flipNegate ? !1 : this.negate;
  }
  static defaults(t) {
    return T.defaults(t).Minimatch;
  }
};
T.Minimatch = D;
T.escape = K;
T.unescape = st;
var M = Ti("lru-cache:metrics"), wt = Fi("lru-cache"), _i = typeof performance == "object" && performance && typeof performance.now == "function" ? performance : Date, ke = () => M.hasSubscribers || wt.hasSubscribers, us = /* @__PURE__ */ new Set(), fs = typeof process == "object" && process ? process : {}, Di = (r7, t, e, s) => {
  typeof fs.emitWarning == "function" ? fs.emitWarning(r7, t, e, s) : console.error(`[${e}] ${t}: ${r7}`);
}, Ni = (r7) => !us.has(r7), V = (r7) => !!r7 && r7 === Math.floor(r7) && r7 > 0 && isFinite(r7), ds = (r7) => V(r7) ? r7 <= Math.pow(2, 8) ? Uint8Array : r7 <= Math.pow(2, 16) ? Uint16Array : r7 <= Math.pow(2, 32) ? Uint32Array : r7 <= Number.MAX_SAFE_INTEGER ? jt : null : null, jt = class extends Array {
  constructor(r7) {
    super(r7), this.fill(0);
  }
}, Pi = class bt {
  heap;
  length;
  static #t = !1;
  static create(t) {
    let e = ds(t);
    if (!e) return [];
    bt.#t = !0;
    let s = new bt(t, e);
    return bt.#t = !1, s;
  }
  constructor(t, e) {
    if (!bt.#t) throw new TypeError("instantiate Stack using Stack.create(n)");
    this.heap = new e(t), this.length = 0;
  }
  push(t) {
    this.heap[this.length++] = t;
  }
  pop() {
    return this.heap[--this.length];
  }
}, yt = class ps {
  #t;
  #n;
  #i;
  #o;
  #r;
  #d;
  #u;
  #f;
  get perf() {
    return this.#f;
  }
  ttl;
  ttlResolution;
  ttlAutopurge;
  updateAgeOnGet;
  updateAgeOnHas;
  allowStale;
  noDisposeOnSet;
  noUpdateTTL;
  maxEntrySize;
  sizeCalculation;
  noDeleteOnFetchRejection;
  noDeleteOnStaleGet;
  allowStaleOnFetchAbort;
  allowStaleOnFetchRejection;
  ignoreFetchAbort;
  backgroundFetchSize;
  #h;
  #m;
  #l;
  #a;
  #s;
  #b;
  #E;
  #y;
  #g;
  #w;
  #p;
  #k;
  #C;
  #x;
  #v;
  #S;
  #M;
  #e;
  #T;
  static unsafeExposeInternals(t) {
    return { starts: t.#C, ttls: t.#x, autopurgeTimers: t.#v, sizes: t.#k, keyMap: t.#l, keyList: t.#a, valList: t.#s, next: t.#b, prev: t.#E, get head() {
      return t.#y;
    }, get tail() {
      return t.#g;
    }, free: t.#w, isBackgroundFetch: (e) => t.#c(e), backgroundFetch: (e, s, i, n) => t.#L(e, s, i, n), moveToTail: (e) => t.#X(e), indexes: (e) => t.#O(e), rindexes: (e) => t.#F(e), isStale: (e) => t.#A(e) };
  }
  get max() {
    return this.#t;
  }
  get maxSize() {
    return this.#n;
  }
  get calculatedSize() {
    return this.#m;
  }
  get size() {
    return this.#h;
  }
  get fetchMethod() {
    return this.#d;
  }
  get memoMethod() {
    return this.#u;
  }
  get dispose() {
    return this.#i;
  }
  get onInsert() {
    return this.#o;
  }
  get disposeAfter() {
    return this.#r;
  }
  constructor(t) {
    let { max: e = 0, ttl: s, ttlResolution: i = 1, ttlAutopurge: n, updateAgeOnGet: o, updateAgeOnHas: h, allowStale: a, dispose: l, onInsert: c, disposeAfter: f, noDisposeOnSet: u, noUpdateTTL: p, maxSize: g = 0, maxEntrySize: d = 0, sizeCalculation: w, fetchMethod: m, memoMethod: b, noDeleteOnFetchRejection: x, noDeleteOnStaleGet: S, allowStaleOnFetchRejection: y, allowStaleOnFetchAbort: q, ignoreFetchAbort: W, backgroundFetchSize: B = 1, perf: et } = t;
    if (this.backgroundFetchSize = B, et !== void 0 && typeof et?.now != "function") throw new TypeError("perf option must have a now() method if specified");
    if (this.#f = et ?? _i, e !== 0 && !V(e)) throw new TypeError("max option must be a nonnegative integer");
    let ie = e ? ds(e) : Array;
    if (!ie) throw new Error("invalid max value: " + e);
    if (this.#t = e, this.#n = g, this.maxEntrySize = d || this.#n, this.sizeCalculation = w, this.sizeCalculation) {
      if (!this.#n && !this.maxEntrySize) throw new TypeError("cannot set sizeCalculation without setting maxSize or maxEntrySize");
      if (typeof this.sizeCalculation != "function") throw new TypeError("sizeCalculation set to non-function");
    }
    if (b !== void 0 && typeof b != "function") throw new TypeError("memoMethod must be a function if defined");
    if (this.#u = b, m !== void 0 && typeof m != "function") throw new TypeError("fetchMethod must be a function if specified");
    if (this.#d = m, this.#M = !!m, this.#l = /* @__PURE__ */ new Map(), this.#a = Array.from({ length: e }).fill(void 0), this.#s = Array.from({ length: e }).fill(void 0), this.#b = new ie(e), this.#E = new ie(e), this.#y = 0, this.#g = 0, this.#w = Pi.create(e), this.#h = 0, this.#m = 0, typeof l == "function" && (this.#i = l), typeof c == "function" && (this.#o = c), typeof f == "function" ? (this.#r = f, this.#p = []) : (this.#r = void 0, this.#p = void 0), this.#S = !!this.#i, this.#T = !!this.#o, this.#e = !!this.#r, this.noDisposeOnSet = !!u, this.noUpdateTTL = !!p, this.noDeleteOnFetchRejection = !!x, this.allowStaleOnFetchRejection = !!y, this.allowStaleOnFetchAbort = !!q, this.ignoreFetchAbort = !!W, this.maxEntrySize !== 0) {
      if (this.#n !== 0 && !V(this.#n)) throw new TypeError("maxSize must be a positive integer if specified");
      if (!V(this.maxEntrySize)) throw new TypeError("maxEntrySize must be a positive integer if specified");
      this.#G();
    }
    if (this.allowStale = !!a, this.noDeleteOnStaleGet = !!S, this.updateAgeOnGet = !!o, this.updateAgeOnHas = !!h, this.ttlResolution = V(i) || i === 0 ? i : 1, this.ttlAutopurge = !!n, this.ttl = s || 0, this.ttl) {
      if (!V(this.ttl)) throw new TypeError("ttl must be a positive integer if specified");
      this.#_();
    }
    if (this.#t === 0 && this.ttl === 0 && this.#n === 0) throw new TypeError("At least one of max, maxSize, or ttl is required");
    if (!this.ttlAutopurge && !this.#t && !this.#n) {
      let ne = "LRU_CACHE_UNBOUNDED";
      Ni(ne) && (us.add(ne), Di("TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.", "UnboundedCacheWarning", ne, ps));
    }
  }
  getRemainingTTL(t) {
    return this.#l.has(t) ? 1 / 0 : 0;
  }
  #_() {
    let t = new jt(this.#t), e = new jt(this.#t);
    this.#x = t, this.#C = e;
    let s = this.ttlAutopurge ? Array.from({ length: this.#t }) : void 0;
    this.#v = s, this.#W = (a, l, c = this.#f.now()) => {
      e[a] = l !== 0 ? c : 0, t[a] = l, i(a, l);
    }, this.#R = (a) => {
      e[a] = t[a] !== 0 ? this.#f.now() : 0, i(a, t[a]);
    };
    let i = this.ttlAutopurge ? (a, l) => {
      if (s?.[a] && (clearTimeout(s[a]), s[a] = void 0), l && l !== 0 && s) {
        let c = setTimeout(() => {
          this.#A(a) ? (this.#j(this.#a[a], "expire"), s[a] = void 0) : i(a, h(a));
        }, l + 1);
        c.unref && c.unref(), s[a] = c;
      }
    } : () => {
    };
    this.#D = (a, l) => {
      if (t[l]) {
        let c = t[l], f = e[l];
        if (!c || !f) return;
        a.ttl = c, a.start = f, a.now = n || o();
        let u = a.now - f;
        a.remainingTTL = c - u;
      }
    };
    let n = 0, o = () => {
      let a = this.#f.now();
      if (this.ttlResolution > 0) {
        n = a;
        let l = setTimeout(() => n = 0, this.ttlResolution);
        l.unref && l.unref();
      }
      return a;
    };
    this.getRemainingTTL = (a) => {
      let l = this.#l.get(a);
      return l === void 0 ? 0 : h(l);
    };
    let h = (a) => {
      let l = t[a], c = e[a];
      if (!l || !c) return 1 / 0;
      let f = (n || o()) - c;
      return l - f;
    };
    this.#A = (a) => {
      let l = e[a], c = t[a];
      return !!c && !!l && (n || o()) - l > c;
    };
  }
  #R = () => {
  };
  #D = () => {
  };
  #W = () => {
  };
  #A = () => !1;
  #G() {
    let t = new jt(this.#t);
    this.#m = 0, this.#k = t, this.#P = (e) => {
      this.#m -= t[e], t[e] = 0;
    }, this.#$ = (e, s, i, n) => {
      if (!V(i)) {
        if (this.#c(s)) return this.backgroundFetchSize;
        if (n) {
          if (typeof n != "function") throw new TypeError("sizeCalculation must be a function");
          if (i = n(s, e), !V(i)) throw new TypeError("sizeCalculation return invalid (expect positive integer)");
        } else throw new TypeError("invalid size value (must be positive integer). When maxSize or maxEntrySize is used, sizeCalculation or size must be set.");
      }
      return i;
    }, this.#N = (e, s, i) => {
      if (t[e] = s, this.#n) {
        let n = this.#n - t[e];
        for (; this.#m > n; ) this.#U(!0);
      }
      this.#m += t[e], i && (i.entrySize = s, i.totalCalculatedSize = this.#m);
    };
  }
  #P = (t) => {
  };
  #N = (t, e, s) => {
  };
  #$ = (t, e, s, i) => {
    if (s || i) throw new TypeError("cannot set size without setting maxSize or maxEntrySize on cache");
    return 0;
  };
  *#O({ allowStale: t = this.allowStale } = {}) {
    if (this.#h) for (let e = this.#g; this.#I(e) && ((t || !this.#A(e)) && (yield e), e !== this.#y); ) e = this.#E[e];
  }
  *#F({ allowStale: t = this.allowStale } = {}) {
    if (this.#h) for (let e = this.#y; this.#I(e) && ((t || !this.#A(e)) && (yield e), e !== this.#g); ) e = this.#b[e];
  }
  #I(t) {
    return t !== void 0 && this.#l.get(this.#a[t]) === t;
  }
  *entries() {
    for (let t of this.#O()) this.#s[t] !== void 0 && this.#a[t] !== void 0 && !this.#c(this.#s[t]) && (yield [this.#a[t], this.#s[t]]);
  }
  *rentries() {
    for (let t of this.#F()) this.#s[t] !== void 0 && this.#a[t] !== void 0 && !this.#c(this.#s[t]) && (yield [this.#a[t], this.#s[t]]);
  }
  *keys() {
    for (let t of this.#O()) {
      let e = this.#a[t];
      e !== void 0 && !this.#c(this.#s[t]) && (yield e);
    }
  }
  *rkeys() {
    for (let t of this.#F()) {
      let e = this.#a[t];
      e !== void 0 && !this.#c(this.#s[t]) && (yield e);
    }
  }
  *values() {
    for (let t of this.#O()) this.#s[t] !== void 0 && !this.#c(this.#s[t]) && (yield this.#s[t]);
  }
  *rvalues() {
    for (let t of this.#F()) this.#s[t] !== void 0 && !this.#c(this.#s[t]) && (yield this.#s[t]);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  [Symbol.toStringTag] = "LRUCache";
  find(t, e = {}) {
    for (let s of this.#O()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      if (n !== void 0 && t(n, this.#a[s], this)) return this.#K(this.#a[s], e);
    }
  }
  forEach(t, e = this) {
    for (let s of this.#O()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      n !== void 0 && t.call(e, n, this.#a[s], this);
    }
  }
  rforEach(t, e = this) {
    for (let s of this.#F()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      n !== void 0 && t.call(e, n, this.#a[s], this);
    }
  }
  purgeStale() {
    let t = !1;
    for (let e of this.#F({ allowStale: !0 })) this.#A(e) && (this.#j(this.#a[e], "expire"), t = !0);
    return t;
  }
  info(t) {
    let e = this.#l.get(t);
    if (e === void 0) return;
    let s = this.#s[e], i = this.#c(s) ? s.__staleWhileFetching : s;
    if (i === void 0) return;
    let n = { value: i };
    if (this.#x && this.#C) {
      let o = this.#x[e], h = this.#C[e];
      if (o && h) {
        let a = o - (this.#f.now() - h);
        n.ttl = a, n.start = Date.now();
      }
    }
    return this.#k && (n.size = this.#k[e]), n;
  }
  dump() {
    let t = [];
    for (let e of this.#O({ allowStale: !0 })) {
      let s = this.#a[e], i = this.#s[e], n = this.#c(i) ? i.__staleWhileFetching : i;
      if (n === void 0 || s === void 0) continue;
      let o = { value: n };
      if (this.#x && this.#C) {
        o.ttl = this.#x[e];
        let h = this.#f.now() - this.#C[e];
        o.start = Math.floor(Date.now() - h);
      }
      this.#k && (o.size = this.#k[e]), t.unshift([s, o]);
    }
    return t;
  }
  load(t) {
    this.clear();
    for (let [e, s] of t) {
      if (s.start) {
        let i = Date.now() - s.start;
        s.start = this.#f.now() - i;
      }
      this.#z(e, s.value, s);
    }
  }
  set(t, e, s = {}) {
    let { status: i = M.hasSubscribers ? {} : void 0 } = s;
    s.status = i, i && (i.op = "set", i.key = t, e !== void 0 && (i.value = e), i.cache = this);
    let n = this.#z(t, e, s);
    return i && M.hasSubscribers && M.publish(i), n;
  }
  #z(t, e, s, i) {
    let { ttl: n = this.ttl, start: o, noDisposeOnSet: h = this.noDisposeOnSet, sizeCalculation: a = this.sizeCalculation, status: l } = s, c = this.#c(e);
    if (e === void 0) return l && (l.set = "deleted"), this.delete(t), this;
    let { noUpdateTTL: f = this.noUpdateTTL } = s;
    l && !c && (l.value = e);
    let u = this.#$(t, e, s.size || 0, a, l);
    if (this.maxEntrySize && u > this.maxEntrySize) return this.#j(t, "set"), l && (l.set = "miss", l.maxEntrySizeExceeded = !0), this;
    let p = this.#h === 0 ? void 0 : this.#l.get(t);
    if (p === void 0) p = this.#h === 0 ? this.#g : this.#w.length !== 0 ? this.#w.pop() : this.#h === this.#t ? this.#U(!1) : this.#h, this.#a[p] = t, this.#s[p] = e, this.#l.set(t, p), this.#b[this.#g] = p, this.#E[p] = this.#g, this.#g = p, this.#h++, this.#N(p, u, l), l && (l.set = "add"), f = !1, this.#T && !c && this.#o?.(e, t, "add");
    else {
      this.#X(p);
      let g = this.#s[p];
      if (e !== g) {
        if (!h) if (this.#c(g)) {
          g !== i && g.__abortController.abort(new Error("replaced"));
          let { __staleWhileFetching: d } = g;
          d !== void 0 && d !== e && (this.#S && this.#i?.(d, t, "set"), this.#e && this.#p?.push([d, t, "set"]));
        } else this.#S && this.#i?.(g, t, "set"), this.#e && this.#p?.push([g, t, "set"]);
        if (this.#P(p), this.#N(p, u, l), this.#s[p] = e, !c) {
          let d = g && this.#c(g) ? g.__staleWhileFetching : g, w = d === void 0 ? "add" : e !== d ? "replace" : "update";
          l && (l.set = w, d !== void 0 && (l.oldValue = d)), this.#T && this.onInsert?.(e, t, w);
        }
      } else c || (l && (l.set = "update"), this.#T && this.onInsert?.(e, t, "update"));
    }
    if (n !== 0 && !this.#x && this.#_(), this.#x && (f || this.#W(p, n, o), l && this.#D(l, p)), !h && this.#e && this.#p) {
      let g = this.#p, d;
      for (; d = g?.shift(); ) this.#r?.(...d);
    }
    return this;
  }
  pop() {
    try {
      for (; this.#h; ) {
        let t = this.#s[this.#y];
        if (this.#U(!0), this.#c(t)) {
          if (t.__staleWhileFetching) return t.__staleWhileFetching;
        } else if (t !== void 0) return t;
      }
    } finally {
      if (this.#e && this.#p) {
        let t = this.#p, e;
        for (; e = t?.shift(); ) this.#r?.(...e);
      }
    }
  }
  #U(t) {
    let e = this.#y, s = this.#a[e], i = this.#s[e], n = this.#c(i);
    n && i.__abortController.abort(new Error("evicted"));
    let o = n ? i.__staleWhileFetching : i;
    return (this.#S || this.#e) && o !== void 0 && (this.#S && this.#i?.(o, s, "evict"), this.#e && this.#p?.push([o, s, "evict"])), this.#P(e), this.#v?.[e] && (clearTimeout(this.#v[e]), this.#v[e] = void 0), t && (this.#a[e] = void 0, this.#s[e] = void 0, this.#w.push(e)), this.#h === 1 ? (this.#y = this.#g = 0, this.#w.length = 0) : this.#y = this.#b[e], this.#l.delete(s), this.#h--, e;
  }
  has(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "has", s.key = t, s.cache = this);
    let i = this.#V(t, e);
    return M.hasSubscribers && M.publish(s), i;
  }
  #V(t, e = {}) {
    let { updateAgeOnHas: s = this.updateAgeOnHas, status: i } = e, n = this.#l.get(t);
    if (n !== void 0) {
      let o = this.#s[n];
      if (this.#c(o) && o.__staleWhileFetching === void 0) return !1;
      if (this.#A(n)) i && (i.has = "stale", this.#D(i, n));
      else return s && this.#R(n), i && (i.has = "hit", this.#D(i, n)), !0;
    } else i && (i.has = "miss");
    return !1;
  }
  peek(t, e = {}) {
    let { status: s = ke() ? {} : void 0 } = e;
    s && (s.op = "peek", s.key = t, s.cache = this), e.status = s;
    let i = this.#H(t, e);
    return M.hasSubscribers && M.publish(s), i;
  }
  #H(t, e) {
    let { status: s, allowStale: i = this.allowStale } = e, n = this.#l.get(t);
    if (n === void 0 || !i && this.#A(n)) {
      s && (s.peek = n === void 0 ? "miss" : "stale");
      return;
    }
    let o = this.#s[n], h = this.#c(o) ? o.__staleWhileFetching : o;
    return s && (h !== void 0 ? (s.peek = "hit", s.value = h) : s.peek = "miss"), h;
  }
  #L(t, e, s, i) {
    let n = e === void 0 ? void 0 : this.#s[e];
    if (this.#c(n)) return n;
    let o = new AbortController(), { signal: h } = s;
    h?.addEventListener("abort", () => o.abort(h.reason), { signal: o.signal });
    let a = { signal: o.signal, options: s, context: i }, l = (d, w = !1) => {
      let { aborted: m } = o.signal, b = s.ignoreFetchAbort && d !== void 0, x = s.ignoreFetchAbort || !!(s.allowStaleOnFetchAbort && d !== void 0);
      if (s.status && (m && !w ? (s.status.fetchAborted = !0, s.status.fetchError = o.signal.reason, b && (s.status.fetchAbortIgnored = !0)) : s.status.fetchResolved = !0), m && !b && !w) return f(o.signal.reason, x);
      let S = p, y = this.#s[e];
      return (y === p || y === void 0 && b && w) && (d === void 0 ? S.__staleWhileFetching !== void 0 ? this.#s[e] = S.__staleWhileFetching : this.#j(t, "fetch") : (s.status && (s.status.fetchUpdated = !0), this.#z(t, d, a.options, S))), d;
    }, c = (d) => (s.status && (s.status.fetchRejected = !0, s.status.fetchError = d), f(d, !1)), f = (d, w) => {
      let { aborted: m } = o.signal, b = m && s.allowStaleOnFetchAbort, x = b || s.allowStaleOnFetchRejection, S = x || s.noDeleteOnFetchRejection, y = p;
      if (this.#s[e] === p && (!S || !w && y.__staleWhileFetching === void 0 ? this.#j(t, "fetch") : b || (this.#s[e] = y.__staleWhileFetching)), x) return s.status && y.__staleWhileFetching !== void 0 && (s.status.returnedStale = !0), y.__staleWhileFetching;
      if (y.__returned === y) throw d;
    }, u = (d, w) => {
      let m = this.#d?.(t, n, a);
      o.signal.addEventListener("abort", () => {
        (!s.ignoreFetchAbort || s.allowStaleOnFetchAbort) && (d(void 0), s.allowStaleOnFetchAbort && (d = (b) => l(b, !0)));
      }), m && m instanceof Promise ? m.then((b) => d(b === void 0 ? void 0 : b), w) : m !== void 0 && d(m);
    };
    s.status && (s.status.fetchDispatched = !0);
    let p = new Promise(u).then(l, c), g = Object.assign(p, { __abortController: o, __staleWhileFetching: n, __returned: void 0 });
    return e === void 0 ? (this.#z(t, g, { ...a.options, status: void 0 }), e = this.#l.get(t)) : this.#s[e] = g, g;
  }
  #c(t) {
    if (!this.#M) return !1;
    let e = t;
    return !!e && e instanceof Promise && e.hasOwnProperty("__staleWhileFetching") && e.__abortController instanceof AbortController;
  }
  fetch(t, e = {}) {
    let s = wt.hasSubscribers, { status: i = ke() ? {} : void 0 } = e;
    e.status = i, i && e.context && (i.context = e.context);
    let n = this.#q(t, e);
    return i && s && (i.trace = !0, wt.tracePromise(() => n, i).catch(() => {
    })), n;
  }
  async #q(t, e = {}) {
    let { allowStale: s = this.allowStale, updateAgeOnGet: i = this.updateAgeOnGet, noDeleteOnStaleGet: n = this.noDeleteOnStaleGet, ttl: o = this.ttl, noDisposeOnSet: h = this.noDisposeOnSet, size: a = 0, sizeCalculation: l = this.sizeCalculation, noUpdateTTL: c = this.noUpdateTTL, noDeleteOnFetchRejection: f = this.noDeleteOnFetchRejection, allowStaleOnFetchRejection: u = this.allowStaleOnFetchRejection, ignoreFetchAbort: p = this.ignoreFetchAbort, allowStaleOnFetchAbort: g = this.allowStaleOnFetchAbort, context: d, forceRefresh: w = !1, status: m, signal: b } = e;
    if (m && (m.op = "fetch", m.key = t, w && (m.forceRefresh = !0), m.cache = this), !this.#M) return m && (m.fetch = "get"), this.#K(t, { allowStale: s, updateAgeOnGet: i, noDeleteOnStaleGet: n, status: m });
    let x = { allowStale: s, updateAgeOnGet: i, noDeleteOnStaleGet: n, ttl: o, noDisposeOnSet: h, size: a, sizeCalculation: l, noUpdateTTL: c, noDeleteOnFetchRejection: f, allowStaleOnFetchRejection: u, allowStaleOnFetchAbort: g, ignoreFetchAbort: p, status: m, signal: b }, S = this.#l.get(t);
    if (S === void 0) {
      m && (m.fetch = "miss");
      let y = this.#L(t, S, x, d);
      return y.__returned = y;
    } else {
      let y = this.#s[S];
      if (this.#c(y)) {
        let et = s && y.__staleWhileFetching !== void 0;
        return m && (m.fetch = "inflight", et && (m.returnedStale = !0)), et ? y.__staleWhileFetching : y.__returned = y;
      }
      let q = this.#A(S);
      if (!w && !q) return m && (m.fetch = "hit"), this.#X(S), i && this.#R(S), m && this.#D(m, S), y;
      let W = this.#L(t, S, x, d), B = W.__staleWhileFetching !== void 0 && s;
      return m && (m.fetch = q ? "stale" : "refresh", B && q && (m.returnedStale = !0)), B ? W.__staleWhileFetching : W.__returned = W;
    }
  }
  forceFetch(t, e = {}) {
    let s = wt.hasSubscribers, { status: i = ke() ? {} : void 0 } = e;
    e.status = i, i && e.context && (i.context = e.context);
    let n = this.#B(t, e);
    return i && s && (i.trace = !0, wt.tracePromise(() => n, i).catch(() => {
    })), n;
  }
  async #B(t, e = {}) {
    let s = await this.#q(t, e);
    if (s === void 0) throw new Error("fetch() returned undefined");
    return s;
  }
  memo(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "memo", s.key = t, e.context && (s.context = e.context), s.cache = this);
    let i = this.#Z(t, e);
    return s && (s.value = i), M.hasSubscribers && M.publish(s), i;
  }
  #Z(t, e = {}) {
    let s = this.#u;
    if (!s) throw new Error("no memoMethod provided to constructor");
    let { context: i, status: n, forceRefresh: o, ...h } = e;
    n && o && (n.forceRefresh = !0);
    let a = this.#K(t, h), l = o || a === void 0;
    if (n && (n.memo = l ? "miss" : "hit", l || (n.value = a)), !l) return a;
    let c = s(t, a, { options: h, context: i });
    return n && (n.value = c), this.#z(t, c, h), c;
  }
  get(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "get", s.key = t, s.cache = this);
    let i = this.#K(t, e);
    return s && (i !== void 0 && (s.value = i), M.hasSubscribers && M.publish(s)), i;
  }
  #K(t, e = {}) {
    let { allowStale: s = this.allowStale, updateAgeOnGet: i = this.updateAgeOnGet, noDeleteOnStaleGet: n = this.noDeleteOnStaleGet, status: o } = e, h = this.#l.get(t);
    if (h === void 0) {
      o && (o.get = "miss");
      return;
    }
    let a = this.#s[h], l = this.#c(a);
    return o && this.#D(o, h), this.#A(h) ? l ? (o && (o.get = "stale-fetching"), s && a.__staleWhileFetching !== void 0 ? (o && (o.returnedStale = !0), a.__staleWhileFetching) : void 0) : (n || this.#j(t, "expire"), o && (o.get = "stale"), s ? (o && (o.returnedStale = !0), a) : void 0) : (o && (o.get = l ? "fetching" : "hit"), this.#X(h), i && this.#R(h), l ? a.__staleWhileFetching : a);
  }
  #Y(t, e) {
    this.#E[e] = t, this.#b[t] = e;
  }
  #X(t) {
    t !== this.#g && (t === this.#y ? this.#y = this.#b[t] : this.#Y(this.#E[t], this.#b[t]), this.#Y(this.#g, t), this.#g = t);
  }
  delete(t) {
    return this.#j(t, "delete");
  }
  #j(t, e) {
    M.hasSubscribers && M.publish({ op: "delete", delete: e, key: t, cache: this });
    let s = !1;
    if (this.#h !== 0) {
      let i = this.#l.get(t);
      if (i !== void 0) if (this.#v?.[i] && (clearTimeout(this.#v[i]), this.#v[i] = void 0), s = !0, this.#h === 1) this.#J(e);
      else {
        this.#P(i);
        let n = this.#s[i];
        if (this.#c(n) ? n.__abortController.abort(new Error("deleted")) : (this.#S || this.#e) && (this.#S && this.#i?.(n, t, e), this.#e && this.#p?.push([n, t, e])), this.#l.delete(t), this.#a[i] = void 0, this.#s[i] = void 0, i === this.#g) this.#g = this.#E[i];
        else if (i === this.#y) this.#y = this.#b[i];
        else {
          let o = this.#E[i];
          this.#b[o] = this.#b[i];
          let h = this.#b[i];
          this.#E[h] = this.#E[i];
        }
        this.#h--, this.#w.push(i);
      }
    }
    if (this.#e && this.#p?.length) {
      let i = this.#p, n;
      for (; n = i?.shift(); ) this.#r?.(...n);
    }
    return s;
  }
  clear() {
    return this.#J("delete");
  }
  #J(t) {
    for (let e of this.#F({ allowStale: !0 })) {
      let s = this.#s[e];
      if (this.#c(s)) s.__abortController.abort(new Error("deleted"));
      else {
        let i = this.#a[e];
        this.#S && this.#i?.(s, i, t), this.#e && this.#p?.push([s, i, t]);
      }
    }
    if (this.#l.clear(), this.#s.fill(void 0), this.#a.fill(void 0), this.#x && this.#C) {
      this.#x.fill(0), this.#C.fill(0);
      for (let e of this.#v ?? []) e !== void 0 && clearTimeout(e);
      this.#v?.fill(void 0);
    }
    if (this.#k && this.#k.fill(0), this.#y = 0, this.#g = 0, this.#w.length = 0, this.#m = 0, this.#h = 0, this.#e && this.#p) {
      let e = this.#p, s;
      for (; s = e?.shift(); ) this.#r?.(...s);
    }
  }
}, ms = typeof process == "object" && process ? process : { stdout: null, stderr: null }, Li = (r7) => !!r7 && typeof r7 == "object" && (r7 instanceof J || r7 instanceof ys || ji(r7) || Wi(r7)), ji = (r7) => !!r7 && typeof r7 == "object" && r7 instanceof Te && typeof r7.pipe == "function" && r7.pipe !== ys.Writable.prototype.pipe, Wi = (r7) => !!r7 && typeof r7 == "object" && r7 instanceof Te && typeof r7.write == "function" && typeof r7.end == "function", G = /* @__PURE__ */ Symbol("EOF"), H = /* @__PURE__ */ Symbol("maybeEmitEnd"), Y = /* @__PURE__ */ Symbol("emittedEnd"), Wt = /* @__PURE__ */ Symbol("emittingEnd"), St = /* @__PURE__ */ Symbol("emittedError"), $t = /* @__PURE__ */ Symbol("closed"), gs = /* @__PURE__ */ Symbol("read"), It = /* @__PURE__ */ Symbol("flush"), ws = /* @__PURE__ */ Symbol("flushChunk"), z = /* @__PURE__ */ Symbol("encoding"), nt = /* @__PURE__ */ Symbol("decoder"), k = /* @__PURE__ */ Symbol("flowing"), xt = /* @__PURE__ */ Symbol("paused"), rt = /* @__PURE__ */ Symbol("resume"), C = /* @__PURE__ */ Symbol("buffer"), F = /* @__PURE__ */ Symbol("pipes"), A = /* @__PURE__ */ Symbol("bufferLength"), Ce = /* @__PURE__ */ Symbol("bufferPush"), Bt = /* @__PURE__ */ Symbol("bufferShift"), R = /* @__PURE__ */ Symbol("objectMode"), E = /* @__PURE__ */ Symbol("destroyed"), Ae = /* @__PURE__ */ Symbol("error"), Me = /* @__PURE__ */ Symbol("emitData"), bs = /* @__PURE__ */ Symbol("emitEnd"), Re = /* @__PURE__ */ Symbol("emitEnd2"), $ = /* @__PURE__ */ Symbol("async"), Oe = /* @__PURE__ */ Symbol("abort"), Ut = /* @__PURE__ */ Symbol("aborted"), vt = /* @__PURE__ */ Symbol("signal"), Q = /* @__PURE__ */ Symbol("dataListeners"), _ = /* @__PURE__ */ Symbol("discarded"), Et = (r7) => Promise.resolve().then(r7), $i = (r7) => r7(), Ii = (r7) => r7 === "end" || r7 === "finish" || r7 === "prefinish", Bi = (r7) => r7 instanceof ArrayBuffer || !!r7 && typeof r7 == "object" && r7.constructor && r7.constructor.name === "ArrayBuffer" && r7.byteLength >= 0, Ui = (r7) => !Buffer.isBuffer(r7) && ArrayBuffer.isView(r7), Gt = class {
  src;
  dest;
  opts;
  ondrain;
  constructor(t, e, s) {
    this.src = t, this.dest = e, this.opts = s, this.ondrain = () => t[rt](), this.dest.on("drain", this.ondrain);
  }
  unpipe() {
    this.dest.removeListener("drain", this.ondrain);
  }
  proxyErrors(t) {
  }
  end() {
    this.unpipe(), this.opts.end && this.dest.end();
  }
}, Fe = class extends Gt {
  unpipe() {
    this.src.removeListener("error", this.proxyErrors), super.unpipe();
  }
  constructor(t, e, s) {
    super(t, e, s), this.proxyErrors = (i) => this.dest.emit("error", i), t.on("error", this.proxyErrors);
  }
}, Gi = (r7) => !!r7.objectMode, Hi = (r7) => !r7.objectMode && !!r7.encoding && r7.encoding !== "buffer", J = class extends Te {
  [k] = !1;
  [xt] = !1;
  [F] = [];
  [C] = [];
  [R];
  [z];
  [$];
  [nt];
  [G] = !1;
  [Y] = !1;
  [Wt] = !1;
  [$t] = !1;
  [St] = null;
  [A] = 0;
  [E] = !1;
  [vt];
  [Ut] = !1;
  [Q] = 0;
  [_] = !1;
  writable = !0;
  readable = !0;
  constructor(...t) {
    let e = t[0] || {};
    if (super(), e.objectMode && typeof e.encoding == "string") throw new TypeError("Encoding and objectMode may not be used together");
    Gi(e) ? (this[R] = !0, this[z] = null) : Hi(e) ? (this[z] = e.encoding, this[R] = !1) : (this[R] = !1, this[z] = null), this[$] = !!e.async, this[nt] = this[z] ? new zi(this[z]) : null, e && e.debugExposeBuffer === !0 && Object.defineProperty(this, "buffer", { get: () => this[C] }), e && e.debugExposePipes === !0 && Object.defineProperty(this, "pipes", { get: () => this[F] });
    let { signal: s } = e;
    s && (this[vt] = s, s.aborted ? this[Oe]() : s.addEventListener("abort", () => this[Oe]()));
  }
  get bufferLength() {
    return this[A];
  }
  get encoding() {
    return this[z];
  }
  set encoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  setEncoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  get objectMode() {
    return this[R];
  }
  set objectMode(t) {
    throw new Error("objectMode must be set at instantiation time");
  }
  get async() {
    return this[$];
  }
  set async(t) {
    this[$] = this[$] || !!t;
  }
  [Oe]() {
    this[Ut] = !0, this.emit("abort", this[vt]?.reason), this.destroy(this[vt]?.reason);
  }
  get aborted() {
    return this[Ut];
  }
  set aborted(t) {
  }
  write(t, e, s) {
    if (this[Ut]) return !1;
    if (this[G]) throw new Error("write after end");
    if (this[E]) return this.emit("error", Object.assign(new Error("Cannot call write after a stream was destroyed"), { code: "ERR_STREAM_DESTROYED" })), !0;
    typeof e == "function" && (s = e, e = "utf8"), e || (e = "utf8");
    let i = this[$] ? Et : $i;
    if (!this[R] && !Buffer.isBuffer(t)) {
      if (Ui(t)) t = Buffer.from(t.buffer, t.byteOffset, t.byteLength);
      else if (Bi(t)) t = Buffer.from(t);
      else if (typeof t != "string") throw new Error("Non-contiguous data written to non-objectMode stream");
    }
    return this[R] ? (this[k] && this[A] !== 0 && this[It](!0), this[k] ? this.emit("data", t) : this[Ce](t), this[A] !== 0 && this.emit("readable"), s && i(s), this[k]) : t.length ? (typeof t == "string" && !(e === this[z] && !this[nt]?.lastNeed) && (t = Buffer.from(t, e)), Buffer.isBuffer(t) && this[z] && (t = this[nt].write(t)), this[k] && this[A] !== 0 && this[It](!0), this[k] ? this.emit("data", t) : this[Ce](t), this[A] !== 0 && this.emit("readable"), s && i(s), this[k]) : (this[A] !== 0 && this.emit("readable"), s && i(s), this[k]);
  }
  read(t) {
    if (this[E]) return null;
    if (this[_] = !1, this[A] === 0 || t === 0 || t && t > this[A]) return this[H](), null;
    this[R] && (t = null), this[C].length > 1 && !this[R] && (this[C] = [this[z] ? this[C].join("") : Buffer.concat(this[C], this[A])]);
    let e = this[gs](t || null, this[C][0]);
    return this[H](), e;
  }
  [gs](t, e) {
    if (this[R]) this[Bt]();
    else {
      let s = e;
      t === s.length || t === null ? this[Bt]() : typeof s == "string" ? (this[C][0] = s.slice(t), e = s.slice(0, t), this[A] -= t) : (this[C][0] = s.subarray(t), e = s.subarray(0, t), this[A] -= t);
    }
    return this.emit("data", e), !this[C].length && !this[G] && this.emit("drain"), e;
  }
  end(t, e, s) {
    return typeof t == "function" && (s = t, t = void 0), typeof e == "function" && (s = e, e = "utf8"), t !== void 0 && this.write(t, e), s && this.once("end", s), this[G] = !0, this.writable = !1, (this[k] || !this[xt]) && this[H](), this;
  }
  [rt]() {
    this[E] || (!this[Q] && !this[F].length && (this[_] = !0), this[xt] = !1, this[k] = !0, this.emit("resume"), this[C].length ? this[It]() : this[G] ? this[H]() : this.emit("drain"));
  }
  resume() {
    return this[rt]();
  }
  pause() {
    this[k] = !1, this[xt] = !0, this[_] = !1;
  }
  get destroyed() {
    return this[E];
  }
  get flowing() {
    return this[k];
  }
  get paused() {
    return this[xt];
  }
  [Ce](t) {
    this[R] ? this[A] += 1 : this[A] += t.length, this[C].push(t);
  }
  [Bt]() {
    return this[R] ? this[A] -= 1 : this[A] -= this[C][0].length, this[C].shift();
  }
  [It](t = !1) {
    do
      ;
    while (this[ws](this[Bt]()) && this[C].length);
    !t && !this[C].length && !this[G] && this.emit("drain");
  }
  [ws](t) {
    return this.emit("data", t), this[k];
  }
  pipe(t, e) {
    if (this[E]) return t;
    this[_] = !1;
    let s = this[Y];
    return e = e || {}, t === ms.stdout || t === ms.stderr ? e.end = !1 : e.end = e.end !== !1, e.proxyErrors = !!e.proxyErrors, s ? e.end && t.end() : (this[F].push(e.proxyErrors ? new Fe(this, t, e) : new Gt(this, t, e)), this[$] ? Et(() => this[rt]()) : this[rt]()), t;
  }
  unpipe(t) {
    let e = this[F].find((s) => s.dest === t);
    e && (this[F].length === 1 ? (this[k] && this[Q] === 0 && (this[k] = !1), this[F] = []) : this[F].splice(this[F].indexOf(e), 1), e.unpipe());
  }
  addListener(t, e) {
    return this.on(t, e);
  }
  on(t, e) {
    let s = super.on(t, e);
    if (t === "data") this[_] = !1, this[Q]++, !this[F].length && !this[k] && this[rt]();
    else if (t === "readable" && this[A] !== 0) super.emit("readable");
    else if (Ii(t) && this[Y]) super.emit(t), this.removeAllListeners(t);
    else if (t === "error" && this[St]) {
      let i = e;
      this[$] ? Et(() => i.call(this, this[St])) : i.call(this, this[St]);
    }
    return s;
  }
  removeListener(t, e) {
    return this.off(t, e);
  }
  off(t, e) {
    let s = super.off(t, e);
    return t === "data" && (this[Q] = this.listeners("data").length, this[Q] === 0 && !this[_] && !this[F].length && (this[k] = !1)), s;
  }
  removeAllListeners(t) {
    let e = super.removeAllListeners(t);
    return (t === "data" || t === void 0) && (this[Q] = 0, !this[_] && !this[F].length && (this[k] = !1)), e;
  }
  get emittedEnd() {
    return this[Y];
  }
  [H]() {
    !this[Wt] && !this[Y] && !this[E] && this[C].length === 0 && this[G] && (this[Wt] = !0, this.emit("end"), this.emit("prefinish"), this.emit("finish"), this[$t] && this.emit("close"), this[Wt] = !1);
  }
  emit(t, ...e) {
    let s = e[0];
    if (t !== "error" && t !== "close" && t !== E && this[E]) return !1;
    if (t === "data") return !this[R] && !s ? !1 : this[$] ? (Et(() => this[Me](s)), !0) : this[Me](s);
    if (t === "end") return this[bs]();
    if (t === "close") {
      if (this[$t] = !0, !this[Y] && !this[E]) return !1;
      let n = super.emit("close");
      return this.removeAllListeners("close"), n;
    } else if (t === "error") {
      this[St] = s, super.emit(Ae, s);
      let n = !this[vt] || this.listeners("error").length ? super.emit("error", s) : !1;
      return this[H](), n;
    } else if (t === "resume") {
      let n = super.emit("resume");
      return this[H](), n;
    } else if (t === "finish" || t === "prefinish") {
      let n = super.emit(t);
      return this.removeAllListeners(t), n;
    }
    let i = super.emit(t, ...e);
    return this[H](), i;
  }
  [Me](t) {
    for (let s of this[F]) s.dest.write(t) === !1 && this.pause();
    let e = this[_] ? !1 : super.emit("data", t);
    return this[H](), e;
  }
  [bs]() {
    return this[Y] ? !1 : (this[Y] = !0, this.readable = !1, this[$] ? (Et(() => this[Re]()), !0) : this[Re]());
  }
  [Re]() {
    if (this[nt]) {
      let e = this[nt].end();
      if (e) {
        for (let s of this[F]) s.dest.write(e);
        this[_] || super.emit("data", e);
      }
    }
    for (let e of this[F]) e.end();
    let t = super.emit("end");
    return this.removeAllListeners("end"), t;
  }
  async collect() {
    let t = Object.assign([], { dataLength: 0 });
    this[R] || (t.dataLength = 0);
    let e = this.promise();
    return this.on("data", (s) => {
      t.push(s), this[R] || (t.dataLength += s.length);
    }), await e, t;
  }
  async concat() {
    if (this[R]) throw new Error("cannot concat in objectMode");
    let t = await this.collect();
    return this[z] ? t.join("") : Buffer.concat(t, t.dataLength);
  }
  async promise() {
    return new Promise((t, e) => {
      this.on(E, () => e(new Error("stream destroyed"))), this.on("error", (s) => e(s)), this.on("end", () => t());
    });
  }
  [Symbol.asyncIterator]() {
    this[_] = !1;
    let t = !1, e = async () => (this.pause(), t = !0, { value: void 0, done: !0 });
    return { next: () => {
      if (t) return e();
      let i = this.read();
      if (i !== null) return Promise.resolve({ done: !1, value: i });
      if (this[G]) return e();
      let n, o, h = (f) => {
        this.off("data", a), this.off("end", l), this.off(E, c), e(), o(f);
      }, a = (f) => {
        this.off("error", h), this.off("end", l), this.off(E, c), this.pause(), n({ value: f, done: !!this[G] });
      }, l = () => {
        this.off("error", h), this.off("data", a), this.off(E, c), e(), n({ done: !0, value: void 0 });
      }, c = () => h(new Error("stream destroyed"));
      return new Promise((f, u) => {
        o = u, n = f, this.once(E, c), this.once("error", h), this.once("end", l), this.once("data", a);
      });
    }, throw: e, return: e, [Symbol.asyncIterator]() {
      return this;
    }, [Symbol.asyncDispose]: async () => {
    } };
  }
  [Symbol.iterator]() {
    this[_] = !1;
    let t = !1, e = () => (this.pause(), this.off(Ae, e), this.off(E, e), this.off("end", e), t = !0, { done: !0, value: void 0 }), s = () => {
      if (t) return e();
      let i = this.read();
      return i === null ? e() : { done: !1, value: i };
    };
    return this.once("end", e), this.once(Ae, e), this.once(E, e), { next: s, throw: e, return: e, [Symbol.iterator]() {
      return this;
    }, [Symbol.dispose]: () => {
    } };
  }
  destroy(t) {
    if (this[E]) return t ? this.emit("error", t) : this.emit(E), this;
    this[E] = !0, this[_] = !0, this[C].length = 0, this[A] = 0;
    let e = this;
    return typeof e.close == "function" && !this[$t] && e.close(), t ? this.emit("error", t) : this.emit(E), this;
  }
  static get isStream() {
    return Li;
  }
}, tn = Zi.native, Ct = { lstatSync: Xi, readdir: Vi, readdirSync: Yi, readlinkSync: Ji, realpathSync: tn, promises: { lstat: en, readdir: sn, readlink: nn, realpath: rn } }, Cs = (r7) => !r7 || r7 === Ct || r7 === Qi ? Ct : { ...Ct, ...r7, promises: { ...Ct.promises, ...r7.promises } }, on = /^\\\\\?\\([a-z]:)\\?$/i, hn = /^\\\\\?\\UNC\\([^\\]+\\[^\\]+)\\?$/i, an = /^\\\\[^\\?]+\\[^\\]+$/, Ss = (r7) => r7.replace(/\//g, "\\").replace(on, "$1\\").replace(hn, "\\\\$1\\").replace(an, "$&\\"), ln = /^[\\/]{2}\?[\\/]unc[\\/][^\\/]+[\\/][^\\/]+(?:[\\/]|$)/i, cn = /^[\\/]{2}\?[\\/](?=[a-z]:)/i, fn = /^[\\/]{2}\?[\\/]unc(?=[\\/][^\\/]+[\\/][^\\/])/i, un = /[\\/]/, P = 0, As = 1, Ms = 2, I = 4, Rs = 6, Os = 8, tt = 10, Fs = 12, N = 15, kt = ~N, _e = 16, xs = 32, At = 64, L = 128, Ht = 256, Kt = 512, vs = At | L | Kt, dn = 1023, De = (r7) => r7.isFile() ? Os : r7.isDirectory() ? I : r7.isSymbolicLink() ? tt : r7.isCharacterDevice() ? Ms : r7.isBlockDevice() ? Rs : r7.isSocket() ? Fs : r7.isFIFO() ? As : P, Es = new yt({ max: 2 ** 12 }), Mt = (r7) => {
  let t = Es.get(r7);
  if (t) return t;
  let e = r7.normalize("NFKD");
  return Es.set(r7, e), e;
}, ks = new yt({ max: 2 ** 12 }), qt = (r7) => {
  let t = ks.get(r7);
  if (t) return t;
  let e = Mt(r7.toLowerCase());
  return ks.set(r7, e), e;
}, Xt = class extends yt {
  constructor() {
    super({ max: 256 });
  }
}, Pe = class extends yt {
  constructor(t = 16 * 1024) {
    super({ maxSize: t, sizeCalculation: (e) => e.length + 1 });
  }
}, Ts = /* @__PURE__ */ Symbol("PathScurry setAsCwd"), O = class {
  name;
  root;
  roots;
  parent;
  nocase;
  isCWD = !1;
  #t;
  #n;
  get dev() {
    return this.#n;
  }
  #i;
  get mode() {
    return this.#i;
  }
  #o;
  get nlink() {
    return this.#o;
  }
  #r;
  get uid() {
    return this.#r;
  }
  #d;
  get gid() {
    return this.#d;
  }
  #u;
  get rdev() {
    return this.#u;
  }
  #f;
  get blksize() {
    return this.#f;
  }
  #h;
  get ino() {
    return this.#h;
  }
  #m;
  get size() {
    return this.#m;
  }
  #l;
  get blocks() {
    return this.#l;
  }
  #a;
  get atimeMs() {
    return this.#a;
  }
  #s;
  get mtimeMs() {
    return this.#s;
  }
  #b;
  get ctimeMs() {
    return this.#b;
  }
  #E;
  get birthtimeMs() {
    return this.#E;
  }
  #y;
  get atime() {
    return this.#y;
  }
  #g;
  get mtime() {
    return this.#g;
  }
  #w;
  get ctime() {
    return this.#w;
  }
  #p;
  get birthtime() {
    return this.#p;
  }
  #k;
  #C;
  #x;
  #v;
  #S;
  #M;
  #e;
  #T;
  #_;
  #R;
  get parentPath() {
    return (this.parent || this).fullpath();
  }
  get path() {
    return this.parentPath;
  }
  constructor(t, e = P, s, i, n, o, h) {
    this.name = t, this.#k = n ? qt(t) : Mt(t), this.#e = e & dn, this.nocase = n, this.roots = i, this.root = s || this, this.#T = o, this.#x = h.fullpath, this.#S = h.relative, this.#M = h.relativePosix, this.parent = h.parent, this.parent ? this.#t = this.parent.#t : this.#t = Cs(h.fs);
  }
  get fs() {
    return this.#t;
  }
  depth() {
    return this.#C !== void 0 ? this.#C : this.parent ? this.#C = this.parent.depth() + 1 : this.#C = 0;
  }
  childrenCache() {
    return this.#T;
  }
  resolve(t) {
    if (!t) return this;
    let e = this.getRootString(t), i = t.substring(e.length).split(this.splitSep);
    return e ? this.getRoot(e).#D(i) : this.#D(i);
  }
  #D(t) {
    let e = this;
    for (let s of t) e = e.child(s);
    return e;
  }
  children() {
    let t = this.#T.get(this);
    if (t) return t;
    let e = Object.assign([], { provisional: 0 });
    return this.#T.set(this, e), this.#e &= ~_e, e;
  }
  child(t, e) {
    if (t === "" || t === ".") return this;
    if (t === "..") return this.parent || this;
    let s = this.children(), i = this.nocase ? qt(t) : Mt(t);
    for (let a of s) if (a.#k === i) return a;
    let n = this.parent ? this.sep : "", o = this.#x ? this.#x + n + t : void 0, h = this.newChild(t, P, { ...e, parent: this, fullpath: o });
    return this.canReaddir() || (h.#e |= L), s.push(h), h;
  }
  relative() {
    if (this.isCWD) return "";
    if (this.#S !== void 0) return this.#S;
    let t = this.name, e = this.parent;
    if (!e) return this.#S = this.name;
    let s = e.relative();
    return s + (!s || !e.parent ? "" : this.sep) + t;
  }
  relativePosix() {
    if (this.sep === "/") return this.relative();
    if (this.isCWD) return "";
    if (this.#M !== void 0) return this.#M;
    let t = this.name, e = this.parent;
    if (!e) return this.#M = this.fullpathPosix();
    let s = e.relativePosix();
    return s + (!s || !e.parent ? "" : "/") + t;
  }
  fullpath() {
    if (this.#x !== void 0) return this.#x;
    let t = this.name, e = this.parent;
    if (!e) return this.#x = this.name;
    let i = e.fullpath() + (e.parent ? this.sep : "") + t;
    return this.#x = i;
  }
  fullpathPosix() {
    if (this.#v !== void 0) return this.#v;
    if (this.sep === "/") return this.#v = this.fullpath();
    if (!this.parent) {
      let i = this.fullpath().replace(/\\/g, "/");
      return /^[a-z]:\//i.test(i) ? this.#v = `//?/${i}` : this.#v = i;
    }
    let t = this.parent, e = t.fullpathPosix(), s = e + (!e || !t.parent ? "" : "/") + this.name;
    return this.#v = s;
  }
  isUnknown() {
    return (this.#e & N) === P;
  }
  isType(t) {
    return this[`is${t}`]();
  }
  getType() {
    return this.isUnknown() ? "Unknown" : this.isDirectory() ? "Directory" : this.isFile() ? "File" : this.isSymbolicLink() ? "SymbolicLink" : this.isFIFO() ? "FIFO" : this.isCharacterDevice() ? "CharacterDevice" : this.isBlockDevice() ? "BlockDevice" : this.isSocket() ? "Socket" : "Unknown";
  }
  isFile() {
    return (this.#e & N) === Os;
  }
  isDirectory() {
    return (this.#e & N) === I;
  }
  isCharacterDevice() {
    return (this.#e & N) === Ms;
  }
  isBlockDevice() {
    return (this.#e & N) === Rs;
  }
  isFIFO() {
    return (this.#e & N) === As;
  }
  isSocket() {
    return (this.#e & N) === Fs;
  }
  isSymbolicLink() {
    return (this.#e & tt) === tt;
  }
  lstatCached() {
    return this.#e & xs ? this : void 0;
  }
  readlinkCached() {
    return this.#_;
  }
  realpathCached() {
    return this.#R;
  }
  readdirCached() {
    let t = this.children();
    return t.slice(0, t.provisional);
  }
  canReadlink() {
    if (this.#_) return !0;
    if (!this.parent) return !1;
    let t = this.#e & N;
    return !(t !== P && t !== tt || this.#e & Ht || this.#e & L);
  }
  calledReaddir() {
    return !!(this.#e & _e);
  }
  isENOENT() {
    return !!(this.#e & L);
  }
  isNamed(t) {
    return this.nocase ? this.#k === qt(t) : this.#k === Mt(t);
  }
  async readlink() {
    let t = this.#_;
    if (t) return t;
    if (this.canReadlink() && this.parent) try {
      let e = await this.#t.promises.readlink(this.fullpath()), s = (await this.parent.realpath())?.resolve(e);
      if (s) return this.#_ = s;
    } catch (e) {
      this.#F(e.code);
      return;
    }
  }
  readlinkSync() {
    let t = this.#_;
    if (t) return t;
    if (this.canReadlink() && this.parent) try {
      let e = this.#t.readlinkSync(this.fullpath()), s = this.parent.realpathSync()?.resolve(e);
      if (s) return this.#_ = s;
    } catch (e) {
      this.#F(e.code);
      return;
    }
  }
  #W(t) {
    this.#e |= _e;
    for (let e = t.provisional; e < t.length; e++) {
      let s = t[e];
      s && s.#A();
    }
  }
  #A() {
    this.#e & L || (this.#e = (this.#e | L) & kt, this.#G());
  }
  #G() {
    let t = this.children();
    t.provisional = 0;
    for (let e of t) e.#A();
  }
  #P() {
    this.#e |= Kt, this.#N();
  }
  #N() {
    if (this.#e & At) return;
    let t = this.#e;
    (t & N) === I && (t &= kt), this.#e = t | At, this.#G();
  }
  #$(t = "") {
    t === "ENOTDIR" || t === "EPERM" ? this.#N() : t === "ENOENT" ? this.#A() : this.children().provisional = 0;
  }
  #O(t = "") {
    t === "ENOTDIR" ? this.parent.#N() : t === "ENOENT" && this.#A();
  }
  #F(t = "") {
    let e = this.#e;
    e |= Ht, t === "ENOENT" && (e |= L), (t === "EINVAL" || t === "UNKNOWN") && (e &= kt), this.#e = e, t === "ENOTDIR" && this.parent && this.parent.#N();
  }
  #I(t, e) {
    return this.#U(t, e) || this.#z(t, e);
  }
  #z(t, e) {
    let s = De(t), i = this.newChild(t.name, s, { parent: this }), n = i.#e & N;
    return n !== I && n !== tt && n !== P && (i.#e |= At), e.unshift(i), e.provisional++, i;
  }
  #U(t, e) {
    for (let s = e.provisional; s < e.length; s++) {
      let i = e[s];
      if ((this.nocase ? qt(t.name) : Mt(t.name)) === i.#k) return this.#V(t, i, s, e);
    }
  }
  #V(t, e, s, i) {
    let n = e.name;
    return e.#e = e.#e & kt | De(t), n !== t.name && (e.name = t.name), s !== i.provisional && (s === i.length - 1 ? i.pop() : i.splice(s, 1), i.unshift(e)), i.provisional++, e;
  }
  async lstat() {
    if ((this.#e & L) === 0) try {
      return this.#H(await this.#t.promises.lstat(this.fullpath())), this;
    } catch (t) {
      this.#O(t.code);
    }
  }
  lstatSync() {
    if ((this.#e & L) === 0) try {
      return this.#H(this.#t.lstatSync(this.fullpath())), this;
    } catch (t) {
      this.#O(t.code);
    }
  }
  #H(t) {
    let { atime: e, atimeMs: s, birthtime: i, birthtimeMs: n, blksize: o, blocks: h, ctime: a, ctimeMs: l, dev: c, gid: f, ino: u, mode: p, mtime: g, mtimeMs: d, nlink: w, rdev: m, size: b, uid: x } = t;
    this.#y = e, this.#a = s, this.#p = i, this.#E = n, this.#f = o, this.#l = h, this.#w = a, this.#b = l, this.#n = c, this.#d = f, this.#h = u, this.#i = p, this.#g = g, this.#s = d, this.#o = w, this.#u = m, this.#m = b, this.#r = x;
    let S = De(t);
    this.#e = this.#e & kt | S | xs, S !== P && S !== I && S !== tt && (this.#e |= At);
  }
  #L = [];
  #c = !1;
  #q(t) {
    this.#c = !1;
    let e = this.#L.slice();
    this.#L.length = 0, e.forEach((s) => s(null, t));
  }
  readdirCB(t, e = !1) {
    if (!this.canReaddir()) {
      e ? t(null, []) : queueMicrotask(() => t(null, []));
      return;
    }
    let s = this.children();
    if (this.calledReaddir()) {
      let n = s.slice(0, s.provisional);
      e ? t(null, n) : queueMicrotask(() => t(null, n));
      return;
    }
    if (this.#L.push(t), this.#c) return;
    this.#c = !0;
    let i = this.fullpath();
    this.#t.readdir(i, { withFileTypes: !0 }, (n, o) => {
      if (n) this.#$(n.code), s.provisional = 0;
      else {
        for (let h of o) this.#I(h, s);
        this.#W(s);
      }
      this.#q(s.slice(0, s.provisional));
    });
  }
  #B;
  async readdir() {
    if (!this.canReaddir()) return [];
    let t = this.children();
    if (this.calledReaddir()) return t.slice(0, t.provisional);
    let e = this.fullpath();
    if (this.#B) await this.#B;
    else {
      let s = () => {
      };
      this.#B = new Promise((i) => s = i);
      try {
        for (let i of await this.#t.promises.readdir(e, { withFileTypes: !0 })) this.#I(i, t);
        this.#W(t);
      } catch (i) {
        this.#$(i.code), t.provisional = 0;
      }
      this.#B = void 0, s();
    }
    return t.slice(0, t.provisional);
  }
  readdirSync() {
    if (!this.canReaddir()) return [];
    let t = this.children();
    if (this.calledReaddir()) return t.slice(0, t.provisional);
    let e = this.fullpath();
    try {
      for (let s of this.#t.readdirSync(e, { withFileTypes: !0 })) this.#I(s, t);
      this.#W(t);
    } catch (s) {
      this.#$(s.code), t.provisional = 0;
    }
    return t.slice(0, t.provisional);
  }
  canReaddir() {
    if (this.#e & vs) return !1;
    let t = N & this.#e;
    return t === P || t === I || t === tt;
  }
  shouldWalk(t, e) {
    return (this.#e & I) === I && !(this.#e & vs) && !t.has(this) && (!e || e(this));
  }
  async realpath() {
    if (this.#R) return this.#R;
    if (!((Kt | Ht | L) & this.#e)) try {
      let t = await this.#t.promises.realpath(this.fullpath());
      return this.#R = this.resolve(t);
    } catch {
      this.#P();
    }
  }
  realpathSync() {
    if (this.#R) return this.#R;
    if (!((Kt | Ht | L) & this.#e)) try {
      let t = this.#t.realpathSync(this.fullpath());
      return this.#R = this.resolve(t);
    } catch {
      this.#P();
    }
  }
  [Ts](t) {
    if (t === this) return;
    t.isCWD = !1, this.isCWD = !0;
    let e = /* @__PURE__ */ new Set([]), s = [], i = this;
    for (; i && i.parent; ) e.add(i), i.#S = s.join(this.sep), i.#M = s.join("/"), i = i.parent, s.push("..");
    for (i = t; i && i.parent && !e.has(i); ) i.#S = void 0, i.#M = void 0, i = i.parent;
  }
}, Vt = class r extends O {
  sep = "\\";
  splitSep = un;
  constructor(t, e = P, s, i, n, o, h) {
    super(t, e, s, i, n, o, h);
  }
  newChild(t, e = P, s = {}) {
    return new r(t, e, this.root, this.roots, this.nocase, this.childrenCache(), s);
  }
  getRootString(t) {
    return ln.exec(t)?.[0] ?? Ne.parse(t).root;
  }
  getRoot(t) {
    if (t = Ss(t.toUpperCase()), t === this.root.name || /^[\\/]$/.test(t)) return this.root;
    for (let [e, s] of Object.entries(this.roots)) if (this.sameRoot(t, e)) return this.roots[t] = s;
    return this.roots[t] = new ot(t, { nocase: this.nocase, fs: this.fs }).root;
  }
  sameRoot(t, e = this.root.name) {
    return Ss(t.toUpperCase()) === e;
  }
}, Yt = class r2 extends O {
  splitSep = "/";
  sep = "/";
  constructor(t, e = P, s, i, n, o, h) {
    super(t, e, s, i, n, o, h);
  }
  getRootString(t) {
    return t.startsWith("/") ? "/" : "";
  }
  getRoot(t) {
    return this.root;
  }
  newChild(t, e = P, s = {}) {
    return new r2(t, e, this.root, this.roots, this.nocase, this.childrenCache(), s);
  }
}, Jt = class {
  root;
  rootPath;
  roots;
  cwd;
  #t;
  #n;
  #i;
  nocase;
  #o;
  constructor(t = process.cwd(), e, s, { nocase: i, childrenCacheSize: n = 16 * 1024, fs: o = Ct } = {}) {
    this.#o = Cs(o), (t instanceof URL || t.startsWith("file://")) && (t = Ki(t));
    let h = e.resolve(t);
    this.roots = /* @__PURE__ */ Object.create(null), this.rootPath = this.parseRootPath(h), this.#t = new Xt(), this.#n = new Xt(), this.#i = new Pe(n);
    let a = h.substring(this.rootPath.length).split(s);
    if (a.length === 1 && !a[0] && a.pop(), i === void 0) throw new TypeError("must provide nocase setting to PathScurryBase ctor");
    this.nocase = i, this.root = this.newRoot(this.#o), this.roots[this.rootPath] = this.root;
    let l = this.root, c = a.length - 1, f = e.sep, u = this.rootPath, p = !1;
    for (let g of a) {
      let d = c--;
      l = l.child(g, { relative: new Array(d).fill("..").join(f), relativePosix: new Array(d).fill("..").join("/"), fullpath: u += (p ? "" : f) + g }), p = !0;
    }
    this.cwd = l;
  }
  depth(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.depth();
  }
  childrenCache() {
    return this.#i;
  }
  resolve(...t) {
    let e = "";
    for (let n = t.length - 1; n >= 0; n--) {
      let o = t[n];
      if (!(!o || o === ".") && (e = e ? `${o}/${e}` : o, this.isAbsolute(o))) break;
    }
    let s = this.#t.get(e);
    if (s !== void 0) return s;
    let i = this.cwd.resolve(e).fullpath();
    return this.#t.set(e, i), i;
  }
  resolvePosix(...t) {
    let e = "";
    for (let n = t.length - 1; n >= 0; n--) {
      let o = t[n];
      if (!(!o || o === ".") && (e = e ? `${o}/${e}` : o, this.isAbsolute(o))) break;
    }
    let s = this.#n.get(e);
    if (s !== void 0) return s;
    let i = this.cwd.resolve(e).fullpathPosix();
    return this.#n.set(e, i), i;
  }
  relative(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.relative();
  }
  relativePosix(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.relativePosix();
  }
  basename(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.name;
  }
  dirname(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), (t.parent || t).fullpath();
  }
  async readdir(t = this.cwd, e = { withFileTypes: !0 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s } = e;
    if (t.canReaddir()) {
      let i = await t.readdir();
      return s ? i : i.map((n) => n.name);
    } else return [];
  }
  readdirSync(t = this.cwd, e = { withFileTypes: !0 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0 } = e;
    return t.canReaddir() ? s ? t.readdirSync() : t.readdirSync().map((i) => i.name) : [];
  }
  async lstat(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.lstat();
  }
  lstatSync(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.lstatSync();
  }
  async readlink(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = await t.readlink();
    return e ? s : s?.fullpath();
  }
  readlinkSync(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = t.readlinkSync();
    return e ? s : s?.fullpath();
  }
  async realpath(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = await t.realpath();
    return e ? s : s?.fullpath();
  }
  realpathSync(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = t.realpathSync();
    return e ? s : s?.fullpath();
  }
  async walk(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = [];
    (!n || n(t)) && h.push(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set(), l = (f, u) => {
      a.add(f), f.readdirCB((p, g) => {
        if (p) return u(p);
        let d = g.length;
        if (!d) return u();
        let w = () => {
          --d === 0 && u();
        };
        for (let m of g) (!n || n(m)) && h.push(s ? m : m.fullpath()), i && m.isSymbolicLink() ? m.realpath().then((b) => b?.isUnknown() ? b.lstat() : b).then((b) => b?.shouldWalk(a, o) ? l(b, w) : w()) : m.shouldWalk(a, o) ? l(m, w) : w();
      }, !0);
    }, c = t;
    return new Promise((f, u) => {
      l(c, (p) => {
        if (p) return u(p);
        f(h);
      });
    });
  }
  walkSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = [];
    (!n || n(t)) && h.push(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set([t]);
    for (let l of a) {
      let c = l.readdirSync();
      for (let f of c) {
        (!n || n(f)) && h.push(s ? f : f.fullpath());
        let u = f;
        if (f.isSymbolicLink()) {
          if (!(i && (u = f.realpathSync()))) continue;
          u.isUnknown() && u.lstatSync();
        }
        u.shouldWalk(a, o) && a.add(u);
      }
    }
    return h;
  }
  [Symbol.asyncIterator]() {
    return this.iterate();
  }
  iterate(t = this.cwd, e = {}) {
    return typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd), this.stream(t, e)[Symbol.asyncIterator]();
  }
  [Symbol.iterator]() {
    return this.iterateSync();
  }
  *iterateSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e;
    (!n || n(t)) && (yield s ? t : t.fullpath());
    let h = /* @__PURE__ */ new Set([t]);
    for (let a of h) {
      let l = a.readdirSync();
      for (let c of l) {
        (!n || n(c)) && (yield s ? c : c.fullpath());
        let f = c;
        if (c.isSymbolicLink()) {
          if (!(i && (f = c.realpathSync()))) continue;
          f.isUnknown() && f.lstatSync();
        }
        f.shouldWalk(h, o) && h.add(f);
      }
    }
  }
  stream(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = new J({ objectMode: !0 });
    (!n || n(t)) && h.write(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set(), l = [t], c = 0, f = () => {
      let u = !1;
      for (; !u; ) {
        let p = l.shift();
        if (!p) {
          c === 0 && h.end();
          return;
        }
        c++, a.add(p);
        let g = (w, m, b = !1) => {
          if (w) return h.emit("error", w);
          if (i && !b) {
            let x = [];
            for (let S of m) S.isSymbolicLink() && x.push(S.realpath().then((y) => y?.isUnknown() ? y.lstat() : y));
            if (x.length) {
              Promise.all(x).then(() => g(null, m, !0));
              return;
            }
          }
          for (let x of m) x && (!n || n(x)) && (h.write(s ? x : x.fullpath()) || (u = !0));
          c--;
          for (let x of m) {
            let S = x.realpathCached() || x;
            S.shouldWalk(a, o) && l.push(S);
          }
          u && !h.flowing ? h.once("drain", f) : d || f();
        }, d = !0;
        p.readdirCB(g, !0), d = !1;
      }
    };
    return f(), h;
  }
  streamSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = new J({ objectMode: !0 }), a = /* @__PURE__ */ new Set();
    (!n || n(t)) && h.write(s ? t : t.fullpath());
    let l = [t], c = 0, f = () => {
      let u = !1;
      for (; !u; ) {
        let p = l.shift();
        if (!p) {
          c === 0 && h.end();
          return;
        }
        c++, a.add(p);
        let g = p.readdirSync();
        for (let d of g) (!n || n(d)) && (h.write(s ? d : d.fullpath()) || (u = !0));
        c--;
        for (let d of g) {
          let w = d;
          if (d.isSymbolicLink()) {
            if (!(i && (w = d.realpathSync()))) continue;
            w.isUnknown() && w.lstatSync();
          }
          w.shouldWalk(a, o) && l.push(w);
        }
      }
      u && !h.flowing && h.once("drain", f);
    };
    return f(), h;
  }
  chdir(t = this.cwd) {
    let e = this.cwd;
    this.cwd = typeof t == "string" ? this.cwd.resolve(t) : t, this.cwd[Ts](e);
  }
}, ot = class extends Jt {
  sep = "\\";
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !0 } = e;
    typeof t == "string" && !t.startsWith("file://") && (t = t.replace(cn, "").replace(fn, "\\")), super(t, Ne, "\\", { ...e, nocase: s }), this.nocase = s;
    for (let i = this.cwd; i; i = i.parent) i.nocase = this.nocase;
  }
  parseRootPath(t) {
    return Ne.parse(t).root.toUpperCase();
  }
  newRoot(t) {
    return new Vt(this.rootPath, I, void 0, this.roots, this.nocase, this.childrenCache(), { fs: t });
  }
  isAbsolute(t) {
    return t.startsWith("/") || t.startsWith("\\") || /^[a-z]:(\/|\\)/i.test(t);
  }
}, ht = class extends Jt {
  sep = "/";
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !1 } = e;
    super(t, qi, "/", { ...e, nocase: s }), this.nocase = s;
  }
  parseRootPath(t) {
    return "/";
  }
  newRoot(t) {
    return new Yt(this.rootPath, I, void 0, this.roots, this.nocase, this.childrenCache(), { fs: t });
  }
  isAbsolute(t) {
    return t.startsWith("/");
  }
}, Rt = class extends ht {
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !0 } = e;
    super(t, { ...e, nocase: s });
  }
}, rr = process.platform === "win32" ? Vt : Yt, _s = process.platform === "win32" ? ot : process.platform === "darwin" ? Rt : ht, pn = (r7) => r7.length >= 1, mn = (r7) => r7.length >= 1, gn = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), at = class r3 {
  #t;
  #n;
  #i;
  length;
  #o;
  #r;
  #d;
  #u;
  #f;
  #h;
  #m = !0;
  constructor(t, e, s, i) {
    if (!pn(t)) throw new TypeError("empty pattern list");
    if (!mn(e)) throw new TypeError("empty glob list");
    if (e.length !== t.length) throw new TypeError("mismatched pattern list and glob list lengths");
    if (this.length = t.length, s < 0 || s >= this.length) throw new TypeError("index out of range");
    if (this.#t = t, this.#n = e, this.#i = s, this.#o = i, this.#i === 0) {
      if (this.isUNC()) {
        let n = this.#l() ? 6 : 4, o = this.#t.slice(0, n), h = this.#n.slice(0, n), a = this.#t.slice(n), l = this.#n.slice(n);
        a[0] === "" && (a.shift(), l.shift());
        let c = [...o, ""].join("/"), f = [...h, ""].join("/");
        this.#t = [c, ...a], this.#n = [f, ...l], this.length = this.#t.length;
      } else if (this.isDrive() || this.isAbsolute()) {
        let [n, ...o] = this.#t, [h, ...a] = this.#n;
        o[0] === "" && (o.shift(), a.shift());
        let l = `${n}/`, c = `${h}/`;
        this.#t = [l, ...o], this.#n = [c, ...a], this.length = this.#t.length;
      }
    }
  }
  [gn]() {
    return `Pattern <${this.#n.slice(this.#i).join("/")}>`;
  }
  pattern() {
    return this.#t[this.#i];
  }
  isString() {
    return typeof this.#t[this.#i] == "string";
  }
  isGlobstar() {
    return this.#t[this.#i] === v;
  }
  isMatcher() {
    return typeof this.#t[this.#i] == "object";
  }
  globString() {
    return this.#d = this.#d || (this.#i === 0 ? this.isAbsolute() ? this.#n[0] + this.#n.slice(1).join("/") : this.#n.join("/") : this.#n.slice(this.#i).join("/"));
  }
  hasMore() {
    return this.length > this.#i + 1;
  }
  rest() {
    return this.#r !== void 0 ? this.#r : this.hasMore() ? (this.#r = new r3(this.#t, this.#n, this.#i + 1, this.#o), this.#r.#h = this.#h, this.#r.#f = this.#f, this.#r.#u = this.#u, this.#r) : this.#r = null;
  }
  #l() {
    let t = this.#t;
    return t[2] === "?" && typeof t[3] == "string" && /^unc$/i.test(t[3]);
  }
  isUNC() {
    let t = this.#t, e = this.#l() ? 4 : 2;
    return this.#f !== void 0 ? this.#f : this.#f = this.#o === "win32" && this.#i === 0 && t[0] === "" && t[1] === "" && typeof t[e] == "string" && !!t[e] && typeof t[e + 1] == "string" && !!t[e + 1];
  }
  isDrive() {
    let t = this.#t;
    return this.#u !== void 0 ? this.#u : this.#u = this.#o === "win32" && this.#i === 0 && this.length > 1 && typeof t[0] == "string" && /^[a-z]:$/i.test(t[0]);
  }
  isAbsolute() {
    let t = this.#t;
    return this.#h !== void 0 ? this.#h : this.#h = t[0] === "" && t.length > 1 || this.isDrive() || this.isUNC();
  }
  root() {
    let t = this.#t[0];
    return typeof t == "string" && this.isAbsolute() && this.#i === 0 ? t : "";
  }
  checkFollowGlobstar() {
    return !(this.#i === 0 || !this.isGlobstar() || !this.#m);
  }
  markFollowGlobstar() {
    return this.#i === 0 || !this.isGlobstar() || !this.#m ? !1 : (this.#m = !1, !0);
  }
}, wn = typeof process == "object" && process && typeof process.platform == "string" ? process.platform : "linux", lt = class {
  relative;
  relativeChildren;
  absolute;
  absoluteChildren;
  platform;
  mmopts;
  slashRoot;
  constructor(t, { nobrace: e, nocase: s, noext: i, noglobstar: n, normalize: o, platform: h = wn, root: a, windowsPathsNoEscape: l, allowWindowsEscape: c, braceExpandMax: f = 1e4 }, u) {
    this.relative = [], this.absolute = [], this.relativeChildren = [], this.absoluteChildren = [], this.platform = h, l = !!l || c === !1, this.mmopts = { braceExpandMax: f, dot: !0, nobrace: e, nocase: s, noext: i, noglobstar: n, normalize: o, optimizationLevel: 2, platform: h, nocomment: !0, nonegate: !0, windowsPathsNoEscape: l };
    let p = u?.resolve(a ?? "/").fullpath() ?? "/";
    this.slashRoot = K(p.replace(/\\/g, "/").replace(/\/$/, ""), { magicalBraces: !0, windowsPathsNoEscape: l });
    for (let g of t) this.add(g);
  }
  add(t) {
    let e = new D(t, this.mmopts);
    for (let s = 0; s < e.set.length; s++) {
      let i = e.set[s], n = e.globParts[s];
      if (!i || !n) throw new Error("invalid pattern object");
      for (; i[0] === "." && n[0] === "."; ) i.shift(), n.shift();
      let o = new at(i, n, 0, this.platform), h = o.root() === "/" ? `${this.slashRoot}/${o.rest()?.globString() ?? ""}` : o.globString(), a = new D(h, this.mmopts), l = n[n.length - 1] === "**", c = o.isAbsolute();
      c ? this.absolute.push(a) : this.relative.push(a), l && (c ? this.absoluteChildren.push(a) : this.relativeChildren.push(a));
    }
  }
  ignored(t) {
    let e = t.fullpath(), s = `${e}/`, i = t.relative() || ".", n = `${i}/`;
    for (let o of this.relative) if (o.match(i) || o.match(n)) return !0;
    for (let o of this.absolute) if (o.match(e) || o.match(s)) return !0;
    return !1;
  }
  childrenIgnored(t) {
    let e = `${t.fullpath()}/`, s = `${t.relative() || "."}/`;
    for (let i of this.relativeChildren) if (i.match(s)) return !0;
    for (let i of this.absoluteChildren) if (i.match(e)) return !0;
    return !1;
  }
}, ze = class r4 {
  parent;
  store;
  constructor(t) {
    this.parent = t;
  }
  copy() {
    return new r4(this);
  }
  #t(t) {
    let e = this.store?.get(t);
    return e || !this.parent ? e : this.parent.#t(t);
  }
  hasWalked(t, e) {
    return !!this.#t(t.fullpath())?.has(e.globString());
  }
  storeWalked(t, e) {
    let s = t.fullpath(), i = this.#t(s);
    i ? i.add(e.globString()) : (this.store ??= /* @__PURE__ */ new Map()).set(s, /* @__PURE__ */ new Set([e.globString()]));
  }
}, Ot = class r5 {
  static ABSOLUTE = 2;
  static IF_DIR = 1;
  store = /* @__PURE__ */ new Map();
  add(t, e, s) {
    let i = (e ? r5.ABSOLUTE : 0) | (s ? r5.IF_DIR : 0), n = this.store.get(t);
    this.store.set(t, n === void 0 ? i : i & n);
  }
}, Le = class {
  store = /* @__PURE__ */ new Map();
  add(t, e) {
    if (!t.canReaddir()) return;
    let s = this.store.get(t);
    s ? s.find((i) => i.globString() === e.globString()) || s.push(e) : this.store.set(t, [e]);
  }
  get(t) {
    let e = this.store.get(t);
    if (!e) throw new Error("attempting to walk unknown path");
    return e;
  }
  entries() {
    return this.keys().map((t) => [t, this.store.get(t)]);
  }
  keys() {
    return [...this.store.keys()].filter((t) => t.canReaddir());
  }
}, Ft = class r6 {
  hasWalkedCache;
  matches = new Ot();
  subwalks = new Le();
  patterns;
  follow;
  dot;
  opts;
  constructor(t, e) {
    this.opts = t, this.follow = !!t.follow, this.dot = !!t.dot, this.hasWalkedCache = e ? e.copy() : new ze();
  }
  processPatterns(t, e) {
    this.patterns = e;
    let s = e.map((i) => [t, i]);
    for (let [i, n] of s) {
      this.hasWalkedCache.storeWalked(i, n);
      let o = n.root(), h = n.isAbsolute() && this.opts.absolute !== !1;
      if (o) {
        i = i.resolve(o === "/" && this.opts.root !== void 0 ? this.opts.root : o);
        let f = n.rest();
        if (f) n = f;
        else {
          this.matches.add(i, !0, !1);
          continue;
        }
      }
      if (i.isENOENT()) continue;
      let a, l, c = !1;
      for (; typeof (a = n.pattern()) == "string" && (l = n.rest()); ) i = i.resolve(a), n = l, c = !0;
      if (a = n.pattern(), l = n.rest(), c) {
        if (this.hasWalkedCache.hasWalked(i, n)) continue;
        this.hasWalkedCache.storeWalked(i, n);
      }
      if (typeof a == "string") {
        let f = a === ".." || a === "" || a === ".";
        this.matches.add(i.resolve(a), h, f);
        continue;
      } else if (a === v) {
        (!i.isSymbolicLink() || this.follow || n.checkFollowGlobstar()) && this.subwalks.add(i, n);
        let f = l?.pattern(), u = l?.rest();
        if (!l || (f === "" || f === ".") && !u) this.matches.add(i, h, f === "" || f === ".");
        else if (f === "..") {
          let p = i.parent || i;
          u ? this.hasWalkedCache.hasWalked(p, u) || this.subwalks.add(p, u) : this.matches.add(p, h, !0);
        }
      } else typeof a == "object" && this.subwalks.add(i, n);
    }
    return this;
  }
  subwalkTargets() {
    return this.subwalks.keys();
  }
  child() {
    return new r6(this.opts, this.hasWalkedCache);
  }
  filterEntries(t, e) {
    let s = this.subwalks.get(t), i = this.child();
    for (let n of e) for (let o of s) {
      let h = o.isAbsolute(), a = o.pattern(), l = o.rest();
      a === v ? i.testGlobstar(n, o, l, h) : typeof a == "object" ? i.testMatcher(n, a, l, h) : i.testString(n, a, l, h);
    }
    return i;
  }
  testGlobstar(t, e, s, i) {
    if ((this.dot || !t.name.startsWith(".")) && (e.hasMore() || this.matches.add(t, i, !1), t.canReaddir() && (this.follow || !t.isSymbolicLink() ? this.subwalks.add(t, e) : t.isSymbolicLink() && (s && e.checkFollowGlobstar() ? this.subwalks.add(t, s) : e.markFollowGlobstar() && this.subwalks.add(t, e)))), s) {
      let n = s.pattern();
      if (typeof n == "string" && n !== ".." && n !== "" && n !== ".") this.testString(t, n, s.rest(), i);
      else if (n === "..") {
        let o = t.parent || t;
        this.subwalks.add(o, s);
      } else typeof n == "object" && this.testMatcher(t, n, s.rest(), i);
    }
  }
  testMatcher(t, e, s, i) {
    e.testUnchecked(t.name) && (s ? this.subwalks.add(t, s) : this.matches.add(t, i, !1));
  }
  testString(t, e, s, i) {
    t.isNamed(e) && (s ? this.subwalks.add(t, s) : this.matches.add(t, i, !1));
  }
}, { ABSOLUTE: Zt, IF_DIR: Qt } = Ot, bn = (r7, t, e) => typeof r7 == "string" ? new lt([r7], t, e) : Array.isArray(r7) ? new lt(r7, t, e) : r7, te = class {
  path;
  patterns;
  opts;
  seen = /* @__PURE__ */ new Set();
  paused = !1;
  aborted = !1;
  #t = [];
  #n;
  #i;
  signal;
  maxDepth;
  includeChildMatches;
  constructor(t, e, s) {
    if (this.patterns = t, this.path = e, this.opts = s, this.#i = !s.posix && s.platform === "win32" ? "\\" : "/", this.includeChildMatches = s.includeChildMatches !== !1, (s.ignore || !this.includeChildMatches) && (this.#n = bn(s.ignore ?? [], s, e), !this.includeChildMatches && typeof this.#n.add != "function")) {
      let i = "cannot ignore child matches, ignore lacks add() method.";
      throw new Error(i);
    }
    this.maxDepth = s.maxDepth || 1 / 0, s.signal && (this.signal = s.signal, this.signal.addEventListener("abort", () => {
      this.#t.length = 0;
    }));
  }
  #o(t) {
    return this.seen.has(t) || !!this.#n?.ignored?.(t);
  }
  #r(t) {
    return !!this.#n?.childrenIgnored?.(t);
  }
  pause() {
    this.paused = !0;
  }
  resume() {
    if (this.signal?.aborted) return;
    this.paused = !1;
    let t;
    for (; !this.paused && (t = this.#t.shift()); ) t();
  }
  onResume(t) {
    this.paused ? this.#t.push(t) : t();
  }
  async matchCheck(t, e) {
    if (e && this.opts.nodir) return;
    let s, i;
    if (this.opts.realpath) {
      if (s = t.realpathCached() || await t.realpath(), !s) return;
      i = s;
    } else i = t;
    let o = i.isUnknown() || this.opts.stat ? await i.lstat() : i;
    if (this.opts.follow && this.opts.nodir && o?.isSymbolicLink()) {
      let h = await o.realpath();
      h && (h.isUnknown() || this.opts.stat) && await h.lstat();
    }
    return this.matchCheckTest(o, e);
  }
  matchCheckTest(t, e) {
    return t && (this.maxDepth === 1 / 0 || t.depth() <= this.maxDepth) && (!e || t.canReaddir()) && (!this.opts.nodir || !t.isDirectory()) && (!this.opts.nodir || !this.opts.follow || !t.isSymbolicLink() || !t.realpathCached()?.isDirectory()) && !this.#o(t) ? t : void 0;
  }
  matchCheckSync(t, e) {
    if (e && this.opts.nodir) return;
    let s, i;
    if (this.opts.realpath) {
      if (s = t.realpathCached() || t.realpathSync(), !s) return;
      i = s;
    } else i = t;
    let o = i.isUnknown() || this.opts.stat ? i.lstatSync() : i;
    if (this.opts.follow && this.opts.nodir && o?.isSymbolicLink()) {
      let h = o.realpathSync();
      h && (h?.isUnknown() || this.opts.stat) && h.lstatSync();
    }
    return this.matchCheckTest(o, e);
  }
  matchFinish(t, e) {
    this.#o(t) || this.#d(t, e);
  }
  #d(t, e) {
    if (!this.includeChildMatches && this.#n?.add) {
      let n = `${t.relativePosix()}/**`;
      this.#n.add(n);
    }
    let s = this.opts.absolute === void 0 ? e : this.opts.absolute;
    this.seen.add(t);
    let i = this.opts.mark && t.isDirectory() ? this.#i : "";
    if (this.opts.withFileTypes) this.matchEmit(t);
    else if (s) {
      let n = this.opts.posix ? t.fullpathPosix() : t.fullpath();
      this.matchEmit(n + i);
    } else {
      let n = this.opts.posix ? t.relativePosix() : t.relative(), o = this.opts.dotRelative && !n.startsWith(`..${this.#i}`) ? `.${this.#i}` : "";
      this.matchEmit(n ? o + n + i : `.${i}`);
    }
  }
  async match(t, e, s) {
    let i = await this.matchCheck(t, s);
    i && this.matchFinish(i, e);
  }
  matchSync(t, e, s) {
    let i = this.matchCheckSync(t, s);
    i && this.#d(i, e);
  }
  walkCB(t, e, s) {
    if (this.signal?.aborted) return s();
    this.walkCB2(t, e, new Ft(this.opts), s);
  }
  walkCB2(t, e, s, i) {
    if (this.#r(t) || this.signal?.aborted) return i();
    if (this.paused) {
      this.onResume(() => this.walkCB2(t, e, s, i));
      return;
    }
    s.processPatterns(t, e);
    let n = 1, o = () => {
      --n === 0 && i();
    };
    for (let [h, a] of s.matches.store) this.#o(h) || (n++, this.match(h, !!(a & Zt), !!(a & Qt)).then(() => o()));
    for (let h of s.subwalkTargets()) {
      if (this.maxDepth !== 1 / 0 && h.depth() >= this.maxDepth) continue;
      n++;
      let a = h.readdirCached();
      h.calledReaddir() ? this.walkCB3(h, a, s, o) : h.readdirCB((l, c) => this.walkCB3(h, c, s, o), !0);
    }
    o();
  }
  walkCB3(t, e, s, i) {
    let n = s.filterEntries(t, e), o = 1, h = () => {
      --o === 0 && i();
    };
    for (let [a, l] of n.matches.store) this.#o(a) || (o++, this.match(a, !!(l & Zt), !!(l & Qt)).then(() => h()));
    for (let [a, l] of n.subwalks.entries()) o++, this.walkCB2(a, l, n.child(), h);
    h();
  }
  walkCBSync(t, e, s) {
    if (this.signal?.aborted) return s();
    this.walkCB2Sync(t, e, new Ft(this.opts), s);
  }
  walkCB2Sync(t, e, s, i) {
    if (this.#r(t) || this.signal?.aborted) return i();
    if (this.paused) {
      this.onResume(() => this.walkCB2Sync(t, e, s, i));
      return;
    }
    s.processPatterns(t, e);
    let n = 1, o = () => {
      --n === 0 && i();
    };
    for (let [h, a] of s.matches.store) this.#o(h) || this.matchSync(h, !!(a & Zt), !!(a & Qt));
    for (let h of s.subwalkTargets()) {
      if (this.maxDepth !== 1 / 0 && h.depth() >= this.maxDepth) continue;
      n++;
      let a = h.readdirSync();
      this.walkCB3Sync(h, a, s, o);
    }
    o();
  }
  walkCB3Sync(t, e, s, i) {
    let n = s.filterEntries(t, e), o = 1, h = () => {
      --o === 0 && i();
    };
    for (let [a, l] of n.matches.store) this.#o(a) || this.matchSync(a, !!(l & Zt), !!(l & Qt));
    for (let [a, l] of n.subwalks.entries()) o++, this.walkCB2Sync(a, l, n.child(), h);
    h();
  }
}, Tt = class extends te {
  matches = [];
  constructor(t, e, s) {
    super(t, e, s);
  }
  matchEmit(t) {
    this.matches.push(t);
  }
  async walk() {
    if (this.signal?.aborted) throw this.signal.reason;
    return this.path.isUnknown() && await this.path.lstat(), await new Promise((t, e) => {
      this.walkCB(this.path, this.patterns, () => {
        this.signal?.aborted ? e(this.signal.reason) : t(this.matches);
      });
    }), this.matches;
  }
  walkSync() {
    if (this.signal?.aborted) throw this.signal.reason;
    return this.path.isUnknown() && this.path.lstatSync(), this.walkCBSync(this.path, this.patterns, () => {
      if (this.signal?.aborted) throw this.signal.reason;
    }), this.matches;
  }
}, _t = class extends te {
  results;
  constructor(t, e, s) {
    super(t, e, s), this.results = new J({ signal: this.signal, objectMode: !0 }), this.results.on("drain", () => this.resume()), this.results.on("resume", () => this.resume());
  }
  matchEmit(t) {
    this.results.write(t), this.results.flowing || this.pause();
  }
  stream() {
    let t = this.path;
    return t.isUnknown() ? t.lstat().then(() => {
      this.walkCB(t, this.patterns, () => this.results.end());
    }) : this.walkCB(t, this.patterns, () => this.results.end()), this.results;
  }
  streamSync() {
    return this.path.isUnknown() && this.path.lstatSync(), this.walkCBSync(this.path, this.patterns, () => this.results.end()), this.results;
  }
}, Sn = typeof process == "object" && process && typeof process.platform == "string" ? process.platform : "linux", j = class {
  absolute;
  cwd;
  root;
  dot;
  dotRelative;
  follow;
  ignore;
  magicalBraces;
  mark;
  matchBase;
  maxDepth;
  nobrace;
  nocase;
  nodir;
  noext;
  noglobstar;
  pattern;
  platform;
  realpath;
  scurry;
  stat;
  signal;
  windowsPathsNoEscape;
  withFileTypes;
  includeChildMatches;
  opts;
  patterns;
  constructor(t, e) {
    if (!e) throw new TypeError("glob options required");
    if (this.withFileTypes = !!e.withFileTypes, this.signal = e.signal, this.follow = !!e.follow, this.dot = !!e.dot, this.dotRelative = !!e.dotRelative, this.nodir = !!e.nodir, this.mark = !!e.mark, e.cwd ? (e.cwd instanceof URL || e.cwd.startsWith("file://")) && (e.cwd = yn(e.cwd)) : this.cwd = "", this.cwd = e.cwd || "", this.root = e.root, this.magicalBraces = !!e.magicalBraces, this.nobrace = !!e.nobrace, this.noext = !!e.noext, this.realpath = !!e.realpath, this.absolute = e.absolute, this.includeChildMatches = e.includeChildMatches !== !1, this.noglobstar = !!e.noglobstar, this.matchBase = !!e.matchBase, this.maxDepth = typeof e.maxDepth == "number" ? e.maxDepth : 1 / 0, this.stat = !!e.stat, this.ignore = e.ignore, this.withFileTypes && this.absolute !== void 0) throw new Error("cannot set absolute and withFileTypes:true");
    let s = typeof t == "string" ? [t] : t;
    if (this.windowsPathsNoEscape = !!e.windowsPathsNoEscape || e.allowWindowsEscape === !1, this.windowsPathsNoEscape && (s = s.map((l) => l.replace(/\\/g, "/"))), this.matchBase) {
      if (e.noglobstar) throw new TypeError("base matching requires globstar");
      s = s.map((l) => l.includes("/") ? l : `./**/${l}`);
    }
    if (this.pattern = s, this.platform = e.platform || Sn, this.opts = { ...e, platform: this.platform }, e.scurry) {
      if (this.scurry = e.scurry, e.nocase !== void 0 && e.nocase !== e.scurry.nocase) throw new Error("nocase option contradicts provided scurry option");
    } else {
      let l = e.platform === "win32" ? ot : e.platform === "darwin" ? Rt : e.platform ? ht : _s;
      this.scurry = new l(this.cwd, { nocase: e.nocase, fs: e.fs });
    }
    this.nocase = this.scurry.nocase;
    let i = this.platform === "darwin" || this.platform === "win32", n = { braceExpandMax: 1e4, ...e, dot: this.dot, matchBase: this.matchBase, nobrace: this.nobrace, nocase: this.nocase, nocaseMagicOnly: i, nocomment: !0, noext: this.noext, nonegate: !0, optimizationLevel: 2, platform: this.platform, windowsPathsNoEscape: this.windowsPathsNoEscape }, o = this.pattern.map((l) => new D(l, n)), [h, a] = o.reduce((l, c) => (l[0].push(...c.set), l[1].push(...c.globParts), l), [[], []]);
    this.patterns = h.map((l, c) => {
      let f = a[c];
      if (!f) throw new Error("invalid pattern object");
      return new at(l, f, 0, this.platform);
    });
  }
  async walk() {
    return await new Tt(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).walk();
  }
  walkSync() {
    return new Tt(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).walkSync();
  }
  stream() {
    return new _t(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).stream();
  }
  streamSync() {
    return new _t(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).streamSync();
  }
  iterateSync() {
    return this.streamSync()[Symbol.iterator]();
  }
  [Symbol.iterator]() {
    return this.iterateSync();
  }
  iterate() {
    return this.stream()[Symbol.asyncIterator]();
  }
  [Symbol.asyncIterator]() {
    return this.iterate();
  }
}, je = (r7, t = {}) => {
  for (let e of Array.isArray(r7) ? r7 : [r7]) if (new D(e, t).hasMagic()) return !0;
  return !1;
};
function ee(r7, t = {}) {
  return new j(r7, t).streamSync();
}
function Ps(r7, t = {}) {
  return new j(r7, t).stream();
}
function zs(r7, t = {}) {
  return new j(r7, t).walkSync();
}
async function Ds(r7, t = {}) {
  return new j(r7, t).walk();
}
function se(r7, t = {}) {
  return new j(r7, t).iterateSync();
}
function Ls(r7, t = {}) {
  return new j(r7, t).iterate();
}
var xn = ee, vn = Object.assign(Ps, { sync: ee }), En = se, kn = Object.assign(Ls, { sync: se }), Cn = Object.assign(zs, { stream: ee, iterate: se }), Ns = Object.assign(Ds, { glob: Ds, globSync: zs, sync: Cn, globStream: Ps, stream: vn, globStreamSync: ee, streamSync: xn, globIterate: Ls, iterate: kn, globIterateSync: se, iterateSync: En, Glob: j, hasMagic: je, escape: K, unescape: st });
Ns.glob = Ns;

// src/collect/code/workflows/api.ts
var patterns = [".github/workflows/*.{yml,yaml}", "**/action.{yml,yaml}", ".github/dependabot.{yml,yaml}"], ignored = ["**/node_modules/**", "**/.git/**"], mostBytes = 1048576, absent = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR"]);
async function findFiles(folder, listFolder) {
  let unread = [], found = await Ns(patterns, {
    cwd: folder,
    dot: !0,
    nodir: !0,
    posix: !0,
    ignore: ignored,
    fs: {
      readdir(path, options, done) {
        listFolder(path, options, (error, entries) => {
          let code3 = error?.code ?? "";
          if (error !== null && !absent.has(code3)) {
            let file = relative(folder, path).replaceAll(sep, "/") || ".";
            unread.push({ file, reason: `the folder could not be listed (${code3})` });
          }
          done(error, entries);
        });
      }
    }
  });
  return { files: [], unread, found: found.sort() };
}
function decode(bytes) {
  try {
    let text = new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
    return text.includes("\0") ? void 0 : text;
  } catch {
    return;
  }
}
async function readTreeFile(folder, root, file) {
  let path = join2(folder, file);
  try {
    let fromRoot = relative(root, await realpath(path));
    if (fromRoot === ".." || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot))
      return { file, reason: "it is a link out of the tree" };
    let about = await stat2(path);
    if (!about.isFile()) return { file, reason: "it is not a file" };
    if (about.size > mostBytes) return { file, reason: "it is larger than 1 MiB" };
    let text = decode(await readFile2(path));
    return text === void 0 ? { file, reason: "it is not UTF-8 text" } : { file, text };
  } catch (error) {
    let code3 = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { file, reason: code3 === "ENOENT" ? "it is a link to nothing" : `it could not be opened (${code3})` };
  }
}
async function readTree(folder, listFolder = readdir) {
  let { found, unread } = await findFiles(folder, listFolder), root = await realpath(folder), files = [], refused = [...unread];
  for (let file of found) {
    let read = await readTreeFile(folder, root, file);
    "text" in read ? files.push(read) : refused.push(read);
  }
  return { files, unread: refused };
}

// src/collect/code/workflows/convert.ts
import { posix } from "node:path";

// src/collect/code/workflows/cloud-names.ts
var awsId = { cloud: "aws", half: "id" }, awsSecret = { cloud: "aws", half: "secret" }, azure = { cloud: "azure", half: "whole" }, google = { cloud: "google", half: "whole" }, slots = /* @__PURE__ */ new Map([
  // https://github.com/aws-actions/configure-aws-credentials#options
  ["aws_access_key_id", awsId],
  ["aws_secret_access_key", awsSecret],
  // https://github.com/google-github-actions/auth#inputs-service-account-key-json
  ["credentials_json", google],
  ["service_account_key", google],
  // https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference
  ["google_credentials", google],
  ["gcp_credentials", google],
  ["gcp_sa_key", google],
  // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_client_secret
  ["arm_client_secret", azure],
  ["azure_client_secret", azure],
  ["azure_credentials", azure]
]), azureInputs = /* @__PURE__ */ new Set(["creds", "client_secret"]);
function partOfSlot(slot, uses) {
  let known3 = slots.get(slot);
  return known3 !== void 0 ? known3 : azureInputs.has(slot) && uses?.startsWith("azure/") ? azure : void 0;
}
function partOfName(name) {
  if (/(?:^|_)AWS(?:_|\d|$)/.test(name) && !/KMS/.test(name)) {
    if (/SECRET_?(?:ACCESS_?)?KEY|SECRET_?ACCESS/.test(name)) return awsSecret;
    if (/ACCESS_?KEY(?:_?ID)?|(?:^|_)KEY_?ID|ACCESS_?ID/.test(name)) return awsId;
  }
  return /(?:^|_)(?:AZURE|ARM)_(?:.*_)?CLIENT_SECRET(?:_|$)|(?:^|_)AZURE_(?:.*_)?CREDENTIALS(?:_|$)/.test(name) ? azure : /(?:^|_)(?:GCP|GCLOUD|GOOGLE|GKE)_(?:.*_)?(?:SA_KEY|SERVICE_KEY|SERVICE_ACCOUNT_KEY|SERVICE_ACCOUNT_JSON|CREDENTIALS)(?:_|$)/.test(name) ? google : void 0;
}
var halfOfName = /SECRET_?ACCESS_?KEY|ACCESS_?KEY_?ID|ACCESS_?KEY|SECRET_?KEY|SECRET_?ACCESS|ACCESS_?ID|KEY_?ID/;
function stemOfName(name) {
  return name.replace(halfOfName, "*");
}
var accessKeyId = /(?<![A-Za-z0-9])AKIA[A-Z0-9]{16}(?![A-Za-z0-9])/g;
function isLiteralCredential({ cloud, half }, value) {
  let text = value.trim();
  return text.includes("${{") || text.startsWith("$") ? !1 : half === "id" ? new RegExp(`^${accessKeyId.source}$`).test(text) : cloud === "aws" ? /^[A-Za-z0-9/+=]{40}$/.test(text) : cloud === "google" ? text.includes("private_key") && text.includes("BEGIN") : /"clientSecret"\s*:\s*"[^"]{8,}"/.test(text) || /^\S{30,}$/.test(text);
}

// src/collect/code/workflows/expressions.ts
var token = /'(?:[^']|'')*'|(?<![\w-])(?<!\.\s*)(secrets|vars)(?![\w-])/gi, property = /^\s*\.\s*([a-z_][\w-]*)/i, item = /^\s*\[\s*'((?:[^']|'')*)'\s*\]/;
function useAt2(expression, word, index, offset) {
  let context = word.toLowerCase() === "vars" ? "vars" : "secrets", after = expression.slice(index + word.length), name = (property.exec(after)?.[1] ?? item.exec(after)?.[1])?.toUpperCase(), at2 = offset + index;
  if (name !== void 0) return { context, name, spelling: name, index: at2 };
  if (/^\s*\[/.test(after)) return { context, spelling: `${context}[...]`, index: at2 };
  let whole = /tojson\(\s*$/i.test(expression.slice(0, index)) ? `toJSON(${context})` : context;
  return { context, spelling: whole, index: at2 };
}
function usesIn(expression, offset) {
  return [...expression.matchAll(token)].flatMap((match) => {
    let [, word] = match;
    return word === void 0 ? [] : [useAt2(expression, word, match.index, offset)];
  });
}
var inExpression = /'(?:[^']|'')*'|\}\}/g;
function endOf2(text, start) {
  inExpression.lastIndex = start;
  for (let match = inExpression.exec(text); match !== null; match = inExpression.exec(text))
    if (match[0] === "}}") return match.index;
  return text.length;
}
function findContextUses(text, isCondition2) {
  if (isCondition2) return usesIn(text, 0);
  let uses = [], start = text.indexOf("${{");
  for (; start >= 0; ) {
    let end = endOf2(text, start + 3);
    uses.push(...usesIn(text.slice(start + 3, end), start + 3)), start = text.indexOf("${{", end);
  }
  return uses;
}

// src/collect/code/workflows/texts.ts
var import_yaml = __toESM(require_dist(), 1);
function normalKey(key) {
  return key.toLowerCase().replaceAll("-", "_");
}
function target(node, document) {
  return (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
}
function childOf(node, key, document) {
  let map = target(node, document);
  return (0, import_yaml.isMap)(map) ? target(map.items.find((pair) => keyOf2(pair) === key)?.value, document) : void 0;
}
function keyOf2(pair) {
  return (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
}
function textOf2(node) {
  return (0, import_yaml.isScalar)(node) && typeof node.value == "string" && node.value !== "" ? node.value : void 0;
}
function environmentOf(job, document) {
  let environment = childOf(job, "environment", document), name = textOf2(environment) ?? textOf2(childOf(environment, "name", document));
  return name?.includes("${{") ? void 0 : name;
}
function firstOffset({ type, range }, source) {
  let start = range?.[0] ?? 0;
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED" ? source.indexOf(`
`, start) + 1 : start;
}
function occurrences(text, word) {
  return [...text.matchAll(new RegExp(word, "gi"))].map((match) => match.index);
}
function offsetsOfWord(node, source, word) {
  let from = firstOffset(node, source), inSource = occurrences(source.slice(from, node.range?.[1]), word), inValue = occurrences(String(node.value), word);
  return new Map(
    inValue.flatMap((index, count2) => {
      let found = inSource[count2];
      return found === void 0 ? [] : [[index, from + found]];
    })
  );
}
function readScalar(node, place, { text, positionAt, texts }) {
  if (typeof node.value != "string") return;
  let { uses: _uses, key, ...rest } = place, [start = 0, end = 0] = node.range ?? [], offsets = /* @__PURE__ */ new Map(), offsetOf2 = (word, index) => {
    let known3 = offsets.get(word) ?? offsetsOfWord(node, text, word);
    return offsets.set(word, known3), known3.get(index) ?? start;
  };
  texts.push({
    ...rest,
    value: node.value,
    positionOf: (word, index) => positionAt(offsetOf2(word, index)),
    start: positionAt(start),
    ...key?.range ? { keyPosition: positionAt(key.range[0]) } : {},
    range: [start, end]
  });
}
function placeInside(pair, place, surrounding, { document }) {
  let key = keyOf2(pair), path = [...place.path, key], isJob = path.length === 2 && path[0] === "jobs", environment = isJob ? environmentOf(pair.value, document) : place.environment, job = isJob ? key : place.job;
  return {
    path,
    surrounding,
    ...surrounding.uses === void 0 ? {} : { uses: surrounding.uses },
    ...job === void 0 ? {} : { job },
    ...environment === void 0 ? {} : { environment },
    ...(0, import_yaml.isScalar)(pair.key) ? { key: pair.key } : {}
  };
}
function isEmpty(pair, document) {
  let value = target(pair.value, document);
  return value == null || (0, import_yaml.isScalar)(value) && (value.value === null || value.value === "");
}
function readNode(node, place, reader) {
  if ((0, import_yaml.isScalar)(node)) {
    readScalar(node, place, reader);
    return;
  }
  if ((0, import_yaml.isSeq)(node)) {
    node.items.forEach((item2, index) => readNode(item2, { ...place, path: [...place.path, String(index)] }, reader));
    return;
  }
  if (!(0, import_yaml.isMap)(node)) return;
  let { document } = reader, uses = textOf2(childOf(node, "uses", document))?.replace(/@.*$/, "").toLowerCase() ?? place.uses, filled = node.items.filter((pair) => !isEmpty(pair, document)), surrounding = {
    ...uses === void 0 ? {} : { uses },
    keys: new Set(filled.map((pair) => normalKey(keyOf2(pair))))
  };
  for (let pair of node.items)
    (0, import_yaml.isScalar)(pair.key) && readScalar(pair.key, { ...place, surrounding }, reader), readNode(pair.value, placeInside(pair, place, surrounding, reader), reader);
}
function secretsOfCaller(document) {
  let call = childOf(childOf(document.contents, "on", document), "workflow_call", document), secrets2 = childOf(call, "secrets", document);
  return new Set((0, import_yaml.isMap)(secrets2) ? secrets2.items.map((pair) => keyOf2(pair).toUpperCase()) : []);
}
function messageOf({ code: code3, message }) {
  return code3 === "MULTIPLE_DOCS" ? "a second document begins here" : message;
}
function parseFile(text) {
  let lineCounter = new import_yaml.LineCounter(), positionAt = (offset) => {
    let { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  try {
    let document = (0, import_yaml.parseDocument)(text, { lineCounter, prettyErrors: !1, uniqueKeys: !1, logLevel: "error" }), reader = { text, document, positionAt, texts: [] };
    readNode(document.contents, { path: [] }, reader);
    let mistakes = document.errors.map((error) => ({ ...positionAt(error.pos[0]), message: messageOf(error) }));
    return { texts: reader.texts, mistakes, positionAt, secretsOfCaller: secretsOfCaller(document) };
  } catch {
    return { texts: [], mistakes: [{ line: 1, column: 1, message: "it is nested too deeply" }], positionAt, secretsOfCaller: /* @__PURE__ */ new Set() };
  }
}

// src/collect/code/workflows/cloud-keys.ts
function isCondition(text) {
  return text.path.at(-1) === "if";
}
function hasSessionToken({ surrounding, value }) {
  return surrounding?.keys.has("aws_session_token") === !0 || /AWS_SESSION_TOKEN/i.test(value);
}
var assigned = /([\w-]+)["']?\s*[:=\s]\s*["']?$/, longestSlot = 200;
function slotBefore(value, index) {
  let nearby = value.slice(Math.max(0, index - longestSlot), index), before = nearby.slice(0, Math.max(0, nearby.lastIndexOf("${{")));
  return assigned.exec(before.slice(before.lastIndexOf(`
`) + 1))?.[1];
}
function partOfUse(text, name, index) {
  let uses = text.surrounding?.uses;
  return [text.path.at(-1), slotBefore(text.value, index)].flatMap((slot) => slot === void 0 ? [] : [partOfSlot(normalKey(slot), uses)]).find((part) => part !== void 0) ?? partOfName(name);
}
function usesOfStored(text) {
  let isTemporary = hasSessionToken(text);
  return findContextUses(text.value, isCondition(text)).flatMap(({ context, name, index }) => {
    let part = name === void 0 ? void 0 : partOfUse(text, name, index);
    return name === void 0 || part === void 0 || part.cloud === "aws" && isTemporary ? [] : [{ ...part, name, origin: context === "secrets" ? "secret" : "variable", position: text.positionOf(context, index), text }];
  });
}
function usesOfLiteral(text) {
  let slot = text.path.at(-1) ?? "", part = partOfSlot(normalKey(slot), text.surrounding?.uses);
  return part === void 0 || part.half === "id" || part.cloud === "aws" && hasSessionToken(text) ? [] : isLiteralCredential(part, text.value) ? [{ ...part, name: slot.toUpperCase(), origin: "literal", position: text.start, text }] : [];
}
function textAt(texts, offset) {
  let from = 0, to = texts.length;
  for (; from < to; ) {
    let middle = from + to >> 1;
    (texts[middle]?.range[1] ?? 0) <= offset ? from = middle + 1 : to = middle;
  }
  let found = texts[from];
  return found !== void 0 && found.range[0] <= offset ? found : void 0;
}
function embeddedKeys(content, { texts, positionAt }) {
  return [...content.matchAll(accessKeyId)].map(({ 0: name, index }) => ({
    cloud: "aws",
    half: "id",
    name,
    origin: "literal",
    position: positionAt(index),
    text: textAt(texts, index)
  }));
}
function bySurrounding(uses) {
  let groups = /* @__PURE__ */ new Map();
  for (let use of uses) {
    let surrounding = use.text?.surrounding;
    if (surrounding === void 0) continue;
    let group = groups.get(surrounding);
    group === void 0 ? groups.set(surrounding, [use]) : group.push(use);
  }
  return [...groups.values()];
}
function namesOf(uses, half) {
  return [...new Set(uses.filter((use) => use.cloud === "aws" && use.half === half).map((use) => use.name))];
}
function pairHalves(uses) {
  let pairs = /* @__PURE__ */ new Map();
  for (let id of namesOf(uses, "id"))
    for (let secret of namesOf(uses, "secret"))
      stemOfName(id) === stemOfName(secret) && pairs.set(secret, id);
  for (let group of bySurrounding(uses)) {
    let [id, ...otherIds] = namesOf(group, "id"), [secret, ...otherSecrets] = namesOf(group, "secret");
    id === void 0 || secret === void 0 || otherIds.length > 0 || otherSecrets.length > 0 || pairs.has(secret) || pairs.set(secret, id);
  }
  return pairs;
}
function findCloudKeys(content, parsed) {
  let uses = [...parsed.texts.flatMap((text) => [...usesOfStored(text), ...usesOfLiteral(text)]), ...embeddedKeys(content, parsed)], pairs = pairHalves(uses), sets = /* @__PURE__ */ new Map();
  for (let use of uses) {
    let name = use.cloud === "aws" && use.half === "secret" ? pairs.get(use.name) ?? use.name : use.name, set = sets.get(`${use.cloud}:${name}`);
    set === void 0 ? sets.set(`${use.cloud}:${name}`, [use]) : set.push(use);
  }
  return [...sets].map(([key, members2]) => {
    let name = key.slice(key.indexOf(":") + 1), named = members2.filter((use) => use.name === name);
    return { cloud: members2[0]?.cloud ?? "aws", name, uses: [...named, ...members2.filter((use) => use.name !== name)] };
  });
}

// src/collect/code/workflows/convert.ts
function kindOf(file) {
  return /^\.github\/dependabot\.ya?ml$/.test(file) ? "dependabot" : file.startsWith(".github/workflows/") ? "workflow" : "action";
}
function targetOf(origin, name, context) {
  let { kind, repository, secretsOfCaller: secretsOfCaller2 } = context;
  if (origin === "secret" && secretsOfCaller2.has(name)) return;
  let target2 = { kind: kind === "dependabot" ? "dependabot-secret" : origin === "variable" ? "actions-variable" : "actions-secret", name };
  return repository === void 0 ? target2 : { ...target2, scope: repository };
}
function workloadOf(text, { kind, file }) {
  return kind === "action" ? posix.dirname(file) : text?.job;
}
function distinct(positions) {
  return [...new Map(positions.map((position) => [`${position.line}:${position.column}`, position])).values()];
}
function inOrder2(left, right) {
  return left.line - right.line || left.column - right.column;
}
function placeOf(occurrences2, context) {
  let [{ position, text }] = occurrences2, [, ...others] = distinct(occurrences2.map((one) => one.position)), workload = workloadOf(text, context);
  return {
    file: context.file,
    ...position,
    ...others.length === 0 ? {} : { otherPlaces: [...others].sort(inOrder2) },
    ...workload === void 0 ? {} : { workload },
    ...text?.environment === void 0 ? {} : { environment: text.environment }
  };
}
function identify(kind, name, { source, file }) {
  return { id: `${source}:${file}:${kind}:${name}`, source, kind, name };
}
function isInherit({ path, value }) {
  return path.length === 3 && path[0] === "jobs" && path[2] === "secrets" && value === "inherit";
}
function secretUses(text) {
  return isInherit(text) ? [{ name: "secrets: inherit", isStored: !1, position: text.keyPosition ?? text.positionOf("inherit", 0), text }] : findContextUses(text.value, text.path.at(-1) === "if").filter(({ context, name }) => context === "secrets" && name !== "GITHUB_TOKEN").map(({ name, spelling, index }) => ({ name: spelling, isStored: name !== void 0, position: text.positionOf("secrets", index), text }));
}
function secretReference(name, uses, context) {
  let target2 = uses[0].isStored ? targetOf("secret", name, context) : void 0;
  return {
    ...identify("secret-use", name, context),
    ...target2 === void 0 ? {} : { target: target2 },
    ...placeOf(uses, context),
    role: "consumes"
  };
}
function secretReferences(parsed, context) {
  let byName = /* @__PURE__ */ new Map();
  for (let use of parsed.texts.flatMap(secretUses)) {
    let others = byName.get(use.name);
    others === void 0 ? byName.set(use.name, [use]) : others.push(use);
  }
  return [...byName].map(([name, uses]) => secretReference(name, uses, context));
}
function keyTarget({ name, uses: [first] }, context) {
  if (first !== void 0)
    return first.origin !== "literal" ? targetOf(first.origin, name, context) : first.half === "id" ? { kind: "access-key", name } : void 0;
}
function keyReference(set, context) {
  let [first, ...others] = set.uses;
  if (first === void 0) return [];
  let target2 = keyTarget(set, context);
  return [
    {
      ...identify("static-cloud-key", set.name, context),
      ...target2 === void 0 ? {} : { target: target2 },
      ...placeOf([first, ...others], context),
      role: set.uses.some((use) => use.origin === "literal") ? "embeds" : "consumes",
      cloud: set.cloud,
      // https://docs.github.com/en/actions/concepts/security/openid-connect : any job may ask for an id-token.
      oidcPossible: context.kind !== "dependabot"
    }
  ];
}
function convertFile({ file, text }, tree) {
  let parsed = parseFile(text), context = { ...tree, file, kind: kindOf(file), secretsOfCaller: parsed.secretsOfCaller }, keys = findCloudKeys(text, parsed).flatMap((set) => keyReference(set, context)), references = [...secretReferences(parsed, context), ...keys], [mistake] = parsed.mistakes;
  return mistake === void 0 ? { references } : { references, mistake: `${file}:${mistake.line}:${mistake.column} (not valid YAML: ${mistake.message})` };
}
function coverageOf(tree, mistakes, count2, context) {
  let { source, observedAt } = context, entry = { source, section: "code/workflows", kinds: ["secret-use", "static-cloud-key"], count: count2, observedAt }, problems = [...mistakes, ...tree.unread.map(({ file, reason }) => `${file} (${reason})`)].sort();
  if (problems.length === 0) {
    let none2 = tree.files.length === 0 ? { reason: "There is no workflow or action file in this tree." } : {};
    return { ...entry, status: "complete", ...none2 };
  }
  return {
    ...entry,
    status: "partial",
    reason: `Not everything could be read: ${problems.join("; ")}.`,
    consequence: "Secrets and cloud keys that are used there are not known."
  };
}
function convertTree(tree, context) {
  let converted = tree.files.map((file) => convertFile(file, context)), references = converted.flatMap((file) => file.references);
  references.sort((left, right) => left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
  let mistakes = converted.flatMap(({ mistake }) => mistake === void 0 ? [] : [mistake]);
  return { references, coverage: [coverageOf(tree, mistakes, references.length, context)] };
}

// src/collect/code/workflows/index.ts
async function collect2(connection, context) {
  let { source, folder, repository } = connection, tree = await readTree(folder);
  context.progress({ source, section: workflows.section, done: tree.files.length, unit: "files" });
  let observedAt = context.now().toISOString();
  return convertTree(tree, { source, observedAt, ...repository === void 0 ? {} : { repository } });
}
var workflows = {
  section: "code/workflows",
  permissions: [],
  provides: {
    "secret-use": ["line", "column", "role"],
    "static-cloud-key": ["line", "column", "role", "cloud", "oidcPossible"]
  },
  collect: collect2
};

// src/collect/code/index.ts
var repositoryShape2 = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
async function repositoryOf(entry, folder, context) {
  if (entry.repository !== void 0) return entry.repository;
  let { GITHUB_REPOSITORY: current = "", GITHUB_SERVER_URL: server } = context.environment;
  return folder === resolve3(context.folder) && repositoryShape2.test(current) ? current : readOriginRepository(folder, server);
}
async function isFolder(path) {
  return (await stat3(path).catch(() => {
  }))?.isDirectory() ?? !1;
}
async function connect2(entry, context) {
  let path = entry.path ?? ".", folder = resolve3(context.folder, path), repository = await repositoryOf(entry, folder, context), name = repository ?? (basename(folder) || "root"), source = { id: `code:${name}`, kind: "repository-files", name };
  if (!await isFolder(folder)) {
    let refusal2 = {
      status: "failed",
      reason: `There is no folder ${path}.`,
      consequence: "What its workflows and actions use is not known."
    };
    return [{ source, refusal: refusal2 }];
  }
  return [{ source, connection: { source: source.id, folder, ...repository === void 0 ? {} : { repository } } }];
}
var code = {
  name: "code",
  title: "Repository files",
  sections: [workflows],
  connect: connect2
};

// src/collect/github/coverage.ts
function refusalOf(failure, wish4, token2) {
  let { consequence } = wish4;
  return failure.kind === "answered" ? { ...refusalOfAnswer(failure.answer, wish4, token2), consequence } : {
    status: "failed",
    reason: sentences2[failure.kind](wish4.what, "says" in failure ? failure.says : ""),
    consequence
  };
}
var sentences2 = {
  throttled: (what, says) => `GitHub's rate limit was reached at ${what}, and waiting for it was given up (${says}).`,
  line: (what, says) => `GitHub could not be reached for ${what}: ${says}.`,
  unreadable: (what, says) => `GitHub's answer for ${what} cannot be used: ${says}.`,
  stopped: (what) => `Reading ${what} was stopped.`
};
function refusalOfAnswer(answer, wish4, token2) {
  let { status } = answer, said = answer.says === "" ? `${status}` : `${status}: ${answer.says}`;
  if (answer.blocked !== void 0 || status === 451) {
    let why = answer.blocked === void 0 ? said : `${said} (${answer.blocked})`;
    return { status: "denied", reason: `GitHub has blocked ${wish4.what}, which no permission mends: ${why}.` };
  }
  if (answer.singleSignOn)
    return { status: "denied", reason: `The token is not authorized for the organization's single sign-on, which ${wish4.what} need (${said}).`, requiredPermission: "single sign-on authorization of the token" };
  switch (status) {
    case 401:
      return {
        status: "denied",
        reason: `GitHub does not accept the token: it is wrong, revoked or expired (${said}).`
      };
    case 403:
      return denied(`GitHub refuses ${wish4.what} to this token (${said}).`, answer, wish4, token2);
    case 404:
      return denied(`GitHub answers 404 for ${wish4.what}, which is how it refuses.`, answer, wish4, token2);
    default:
      return { status: "failed", reason: `GitHub did not answer for ${wish4.what} (${said}).` };
  }
}
var permissionsOfWorkflows = /\b(actions|attestations|checks|contents|deployments|discussions|issues|metadata|models|packages|pages|pull_requests|repository_projects|security_events|statuses)=/;
function denied(reason, answer, wish4, token2) {
  if (token2 === "classic" || answer.scopes !== void 0)
    return { status: "denied", reason, requiredPermission: classicPermission(answer, wish4) };
  let requiredPermission = answer.acceptedPermissions ?? wish4.permission;
  return { status: "denied", reason: token2 === "installation" && !permissionsOfWorkflows.test(requiredPermission) ? `${reason} A workflow's own GITHUB_TOKEN can never have this permission; use a GitHub App's token or a personal one.` : reason, requiredPermission };
}
function classicPermission({ scopes = [], acceptedScopes }, { scope, role }) {
  let accepted = acceptedScopes ?? [scope];
  return scopes.some((held) => accepted.includes(held)) ? `a token made by ${role}` : accepted.includes(scope) ? scope : accepted.join(" or ");
}
function coverageOfListing(listing, wish4, token2) {
  let { failure, shortfalls, rows, pages } = listing, count2 = rows.length;
  if (failure !== void 0) {
    let refusal2 = refusalOf(failure, wish4, token2);
    if (pages === 0) return refusal2;
    let reason = [`Page ${pages + 1} could not be read: ${refusal2.reason}`, ...shortfalls].join(" ");
    return { ...refusal2, status: "partial", reason, count: count2 };
  }
  return shortfalls.length === 0 ? { status: "complete", count: count2 } : { status: "partial", reason: shortfalls.join(" "), consequence: wish4.consequence, count: count2 };
}

// src/collect/github/listing.ts
var mostPages = 5e3;
async function listAll(client, question) {
  let rows = [], shortfalls = /* @__PURE__ */ new Set(), failure, pages = 0, came = 0, total, scopes;
  for await (let page of walk(client, question)) {
    if ("failure" in page) {
      failure = page.failure;
      break;
    }
    pages += 1, came += page.rows.length, total = page.total ?? total, scopes ??= page.scopes, rows.push(...page.rows.map(question.read).filter((row) => row !== void 0)), page.isPartial && shortfalls.add("GitHub left out what the token's single sign-on does not cover."), question.firstPageOnly && page.next !== void 0 && shortfalls.add("Only the first page was asked for."), question.progress?.(rows.length);
  }
  let unreadable = came - rows.length;
  return unreadable > 0 && shortfalls.add(`${unreadable} of ${came} rows were not what GitHub documents.`), failure === void 0 && !question.firstPageOnly && total !== void 0 && total !== came && shortfalls.add(`GitHub counts ${total}, but ${came} came.`), {
    rows,
    pages,
    shortfalls: [...shortfalls],
    ...failure !== void 0 && { failure },
    ...scopes !== void 0 && { scopes }
  };
}
async function* walk(client, { route, parameters, member, firstPageOnly }) {
  let visited = /* @__PURE__ */ new Set(), asking = await client.ask(route, { per_page: 100, ...parameters });
  for (; ; ) {
    let page = pageOf(asking, member, client.apiUrl);
    if (yield page, "failure" in page || page.next === void 0 || firstPageOnly) return;
    if (visited.has(page.next) || visited.size === mostPages) {
      yield { failure: { kind: "unreadable", says: "its pages do not end" } };
      return;
    }
    visited.add(page.next), asking = await client.ask(page.next);
  }
}
function pageOf(asking, member, apiUrl) {
  if ("failure" in asking) return asking;
  let { data, headers } = asking.answer, rows = member === void 0 ? data : memberOf(data, member);
  if (!Array.isArray(rows)) return { failure: { kind: "unreadable", says: `it answered 200 with ${nameOf(data)}` } };
  let total = memberOf(data, "total_count");
  if (member !== void 0 && typeof total != "number")
    return { failure: { kind: "unreadable", says: "it answered 200 with a list that lacks its total_count" } };
  let link = nextLink(String(headers.link ?? ""));
  if (link !== void 0 && !isInside(link, apiUrl))
    return { failure: { kind: "unreadable", says: "the link to the next page leads to another address" } };
  let scopes = scopesOf(headers["x-oauth-scopes"]);
  return {
    rows,
    ...scopes !== void 0 && { scopes },
    ...typeof total == "number" && { total },
    ...link !== void 0 && { next: link },
    isPartial: String(headers["x-github-sso"] ?? "").startsWith("partial-results")
  };
}
function nameOf(data) {
  return data === "" ? "an empty body" : data === null ? "null" : typeof data == "string" ? "a body that is not JSON" : Array.isArray(data) ? "a list that is not the documented one" : "an object that is not the documented one";
}
function nextLink(header) {
  return /<([^<>]+)>\s*;\s*rel="?next"?/.exec(header)?.[1];
}
function isInside(link, apiUrl) {
  if (!URL.canParse(link)) return !1;
  let base = new URL(apiUrl), { origin, pathname } = new URL(link);
  return origin === base.origin && pathname.startsWith(base.pathname.replace(/\/*$/, "/"));
}

// src/collect/github/row.ts
function idOf(value) {
  return (typeof value == "bigint" || typeof value == "number" && Number.isSafeInteger(value)) && value > 0 ? String(value) : void 0;
}
function textOf3(value) {
  return typeof value == "string" && value !== "" ? value : void 0;
}
function instantOf(value) {
  if (typeof value != "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return;
  let date = new Date(value);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString().replace(".000Z", "Z");
}

// src/collect/github/repositories.ts
function fullName({ owner, name }) {
  return `${owner}/${name}`;
}
function repositoryOf2(text) {
  let [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (!(owner === void 0 || name === void 0 || /^\.{1,2}$/.test(name)))
    return { owner, name };
}
async function findRepository(client, wanted, token2) {
  let wish4 = {
    what: `the repository ${fullName(wanted)}`,
    permission: "metadata=read",
    scope: "repo",
    role: "someone who can see the repository",
    consequence: "Nothing of this repository is known."
  }, asking = await client.ask("GET /repos/{owner}/{repo}", { owner: wanted.owner, repo: wanted.name });
  if ("failure" in asking) {
    let { failure } = asking;
    if (failure.kind !== "answered" || failure.answer.status !== 404)
      return { refusal: refusalOf(failure, wish4, token2) };
    let reason = `GitHub shows no repository ${fullName(wanted)} to this token: it does not exist or may not be seen.`;
    return { refusal: { ...refusalOf(failure, wish4, token2), reason } };
  }
  let repository = repositoryOf2(textOf3(memberOf(asking.answer.data, "full_name")) ?? "");
  if (repository !== void 0) return { repository };
  let says = `it answered 200 with ${nameOf(asking.answer.data)}`;
  return { refusal: refusalOf({ kind: "unreadable", says }, wish4, token2) };
}
var mostInDoctor = 3;
async function findRepositories(client, wanted, token2, context) {
  let unique3 = [...new Map(wanted.map((repository) => [fullName(repository).toLowerCase(), repository])).values()], chosen = context.firstPageOnly ? unique3.slice(0, mostInDoctor) : unique3, found = await Promise.all(
    chosen.map(async (repository) => ({ repository, ...await findRepository(client, repository, token2) }))
  );
  return {
    readable: found.flatMap((one) => "refusal" in one ? [] : [one.repository]),
    refused: found.flatMap((one) => "refusal" in one ? [one] : []),
    ...chosen.length < unique3.length && { gap: onlySome(chosen.length, unique3.length) }
  };
}
async function listRepositories(client, organization, token2, context) {
  let { login } = organization, wish4 = {
    what: `the repositories of ${login}`,
    permission: "metadata=read",
    scope: "repo",
    role: `an owner of ${login}`,
    consequence: `Credentials in repositories of ${login} that are not listed are not known.`
  }, listing = await listAll(client, {
    route: "GET /orgs/{org}/repos",
    parameters: { org: login, type: "all", sort: "full_name" },
    read: (row) => repositoryOf2(textOf3(memberOf(row, "full_name")) ?? ""),
    firstPageOnly: context.firstPageOnly
  }), readable = context.firstPageOnly ? listing.rows.slice(0, mostInDoctor) : listing.rows, { status, count: _count, ...rest } = coverageOfListing(listing, wish4, token2);
  if (status !== "complete") return { readable, refused: [], gap: { status, ...rest } };
  let gap = readable.length < listing.rows.length ? onlySome(readable.length, listing.rows.length) : await missingRepositories(client, organization, token2, listing.rows.length);
  return { readable, refused: [], ...gap !== void 0 && { gap: { ...gap, consequence: wish4.consequence } } };
}
function onlySome(some, all) {
  return { status: "partial", reason: `Only ${some} of ${all} repositories were looked at.` };
}
async function missingRepositories(client, { login, publicRepositories, privateRepositories }, token2, listed) {
  if (publicRepositories !== void 0 && privateRepositories !== void 0) {
    let all = publicRepositories + privateRepositories;
    return listed >= all ? void 0 : shortList(`GitHub lists ${listed} of ${login}'s ${all} repositories to this token.`);
  }
  if (token2 === "installation") {
    let asking = await client.ask("GET /installation/repositories", { per_page: 1 }), data = "answer" in asking ? asking.answer.data : void 0, selection = memberOf(data, "repository_selection");
    if (selection === "all" && memberOf(data, "total_count") === listed) return;
    if (selection === "selected") return shortList(`The GitHub App sees only selected repositories of ${login}.`);
  }
  return {
    ...shortList(`GitHub does not tell this token how many repositories ${login} has, so some may be missing.`),
    requiredPermission: token2 === "classic" ? "admin:org" : "organization_administration=read"
  };
}
function shortList(reason) {
  return { status: "partial", reason };
}

// src/collect/github/per-repository.ts
async function collectPerRepository(reader, connection, context) {
  let { source } = connection, entry = (fields2) => ({
    source: source.id,
    section: reader.section,
    kinds: [reader.kind],
    observedAt: context.now().toISOString(),
    ...fields2
  }), { readable, refused, gap } = await connection.repositories(), done = 0, parts = await Promise.all(
    readable.map(async (repository) => {
      let scope = fullName(repository), listing = await reader.list(connection, repository, context.firstPageOnly);
      done += 1;
      let progress = { done, total: readable.length, unit: "repositories" };
      return context.progress({ source: source.id, section: reader.section, ...progress }), { coverage: entry({ scope, ...coverageOfListing(listing, reader.wish(scope), connection.tokenKind) }), credentials: listing.rows.map((row) => reader.convert(row, scope, source.id)) };
    })
  ), coverage = [
    ...readable.length === 0 && refused.length === 0 && gap === void 0 ? [entry({ status: "complete", count: 0 })] : [],
    ...gap === void 0 ? [] : [entry(gap)],
    ...refused.map(({ repository, refusal: refusal2 }) => entry({ scope: fullName(repository), ...refusal2 })),
    ...parts.map((part) => part.coverage)
  ], credentials = new Map(parts.flatMap((part) => part.credentials.map((one) => [one.id, one])));
  return {
    coverage: coverage.sort((a, b) => compare2(a.scope ?? "", b.scope ?? "")),
    credentials: [...credentials.values()].sort((a, b) => compare2(a.id, b.id))
  };
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/collect/github/actions-secrets/api.ts
function listActionsSecrets({ client }, { owner, name }, firstPageOnly) {
  return listAll(client, {
    route: "GET /repos/{owner}/{repo}/actions/secrets",
    parameters: { owner, repo: name },
    member: "secrets",
    read: readActionsSecret,
    firstPageOnly
  });
}
function readActionsSecret(row) {
  let name = textOf3(memberOf(row, "name")), createdAt = instantOf(memberOf(row, "created_at")), updatedAt = instantOf(memberOf(row, "updated_at"));
  if (!(name === void 0 || createdAt === void 0 || updatedAt === void 0))
    return { name, createdAt, updatedAt };
}

// src/collect/github/actions-secrets/convert.ts
function convertActionsSecret(secret, repository, source) {
  return {
    id: `github:${repository}:actions-secret:${secret.name}`,
    source,
    kind: "actions-secret",
    name: secret.name,
    scope: repository,
    account: null,
    status: "active",
    createdAt: secret.createdAt,
    // Only setting a value changes this date.
    rotatedAt: secret.updatedAt
  };
}

// src/collect/github/actions-secrets/index.ts
var section = "github/actions-secrets", actionsSecrets = {
  section,
  permissions: ["metadata=read", "secrets=read"],
  provides: { "actions-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  collect: (connection, context) => collectPerRepository(
    { section, kind: "actions-secret", wish, list: listActionsSecrets, convert: convertActionsSecret },
    connection,
    context
  )
};
function wish(repository) {
  return {
    what: `the Actions secrets of ${repository}`,
    permission: "secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Actions secrets ${repository} has, and how old they are, is not known.`
  };
}

// src/collect/github/deploy-keys/api.ts
function listDeployKeys({ client }, { owner, name }, firstPageOnly) {
  return listAll(client, {
    route: "GET /repos/{owner}/{repo}/keys",
    parameters: { owner, repo: name },
    read: readDeployKey,
    firstPageOnly
  });
}
function readDeployKey(row) {
  let id = idOf(memberOf(row, "id")), key = memberOf(row, "key"), title = memberOf(row, "title"), createdAt = instantOf(memberOf(row, "created_at")), readOnly = memberOf(row, "read_only");
  if (id === void 0 || createdAt === void 0 || typeof readOnly != "boolean" || typeof key != "string" || typeof title != "string") return;
  let addedBy = nullable(memberOf(row, "added_by"), textOf3), lastUsed = nullable(memberOf(row, "last_used"), instantOf), enabled = memberOf(row, "enabled");
  return {
    id,
    key,
    title,
    createdAt,
    readOnly,
    ...addedBy !== void 0 && { addedBy },
    ...lastUsed !== void 0 && { lastUsed },
    ...typeof enabled == "boolean" && { enabled }
  };
}
function nullable(value, read) {
  return value === null ? null : read(value);
}

// src/collect/github/deploy-keys/convert.ts
import { createHash as createHash2 } from "node:crypto";
function convertDeployKey(key, repository, source) {
  let level = key.readOnly ? "read" : "write", fingerprint2 = fingerprintOf(key.key);
  return {
    id: `github:${repository}:deploy-key:${key.id}`,
    source,
    kind: "deploy-key",
    name: key.title,
    scope: repository,
    account: null,
    status: key.enabled === !1 ? "inactive" : "active",
    createdAt: key.createdAt,
    // Deploy keys have no expiry date. https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
    expiresAt: null,
    ...key.lastUsed !== void 0 && { lastUsed: lastUse(key.lastUsed, key.createdAt) },
    privilege: level,
    reach: "one",
    permissions: [{ name: "contents", level }],
    ...fingerprint2 !== void 0 && { fingerprint: fingerprint2 },
    ...key.addedBy !== void 0 && { clues: cluesOf(key.addedBy) }
  };
}
function lastUse(at2, createdAt) {
  return at2 === null ? { state: "never", since: createdAt } : { state: "used", at: at2, precision: "second" };
}
function cluesOf(addedBy) {
  return addedBy === null ? [] : [{ method: "added-by", says: addedBy, detail: "added the key to the repository" }];
}
function fingerprintOf(publicKey) {
  let [type = "", encoded = ""] = publicKey.split(" "), blob = Buffer.from(encoded, "base64"), name = blob.length > 4 ? blob.subarray(4, 4 + blob.readUInt32BE()).toString("latin1") : "";
  if (!(type === "" || name !== type))
    return `SHA256:${createHash2("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}

// src/collect/github/deploy-keys/index.ts
var section2 = "github/deploy-keys", deployKeys = {
  section: section2,
  permissions: ["administration=read", "metadata=read"],
  provides: {
    "deploy-key": [
      "account",
      "clues",
      "createdAt",
      "expiresAt",
      "fingerprint",
      "lastUsed",
      "permissions",
      "privilege",
      "reach",
      "scope"
    ]
  },
  collect: (connection, context) => collectPerRepository(
    { section: section2, kind: "deploy-key", wish: wish2, list: listDeployKeys, convert: convertDeployKey },
    connection,
    context
  )
};
function wish2(repository) {
  return {
    what: `the deploy keys of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which deploy keys open ${repository}, and who added them, is not known.`
  };
}

// src/collect/github/members/api.ts
async function listMembers({ client }, organization, firstPageOnly, progress) {
  let users = (route, parameters, before) => listAll(client, {
    route,
    parameters: { org: organization, ...parameters },
    read: readUser,
    firstPageOnly,
    progress: (rows) => progress(before + rows)
  }), members2 = await users("GET /orgs/{org}/members", { role: "all" }, 0), outside = await users("GET /orgs/{org}/outside_collaborators", {}, members2.rows.length), owners = await users("GET /orgs/{org}/members", { role: "admin" }, members2.rows.length + outside.rows.length);
  return { members: members2, owners, outside };
}
function readUser(row) {
  let id = idOf(memberOf(row, "id")), login = textOf3(memberOf(row, "login")), type = textOf3(memberOf(row, "type"));
  if (!(id === void 0 || login === void 0 || type === void 0))
    return { id, login, isBot: type === "Bot" };
}

// src/collect/github/members/convert.ts
function convertMembers({ members: members2, owners, outside }, source) {
  let accounts = /* @__PURE__ */ new Map(), add2 = (user, membership) => {
    accounts.set(user.id, convertUser(user, membership, source));
  }, ownersAreWhole = owners.failure === void 0 && owners.shortfalls.length === 0;
  for (let user of outside.rows) add2(user, "outside-collaborator");
  for (let user of members2.rows) add2(user, ownersAreWhole ? "member" : void 0);
  for (let user of owners.rows) add2(user, "owner");
  return [...accounts.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function convertUser(user, membership, source) {
  return {
    id: `github:user:${user.id}`,
    source,
    kind: "github-user",
    name: user.login,
    externalId: user.id,
    // Only memberships that are in force are listed; an invitation is not.
    status: "active",
    ...membership !== void 0 && { membership },
    automated: user.isBot,
    ...membership === "owner" && { privilege: "admin" }
  };
}

// src/collect/github/members/index.ts
var section3 = "github/members", kinds = ["github-user"], members = {
  section: section3,
  permissions: ["members=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  collect: collect3
};
async function collect3(connection, context) {
  let { source, organization } = connection, entry = (fields2) => ({
    source: source.id,
    section: section3,
    kinds,
    observedAt: context.now().toISOString(),
    ...fields2
  });
  if (organization === void 0) return { coverage: [entry(singleRepository)] };
  let lists = await listMembers(
    connection,
    organization,
    context.firstPageOnly,
    (done) => context.progress({ source: source.id, section: section3, done, unit: "users" })
  ), accounts = convertMembers(lists, source.id);
  return { coverage: [entry({ ...judgeLists(lists, organization, connection), count: accounts.length })], accounts };
}
var singleRepository = {
  status: "unsupported",
  reason: "Members belong to an organization, and this source is a single repository; name the organization to read them.",
  consequence: "Who may work in this repository is not known."
};
function judgeLists({ members: members2, owners, outside }, organization, { tokenKind }) {
  let verdicts = [
    coverageOfListing(members2, wish3(`the members of ${organization}`, organization), tokenKind),
    coverageOfListing(outside, wish3(`the outside collaborators of ${organization}`, organization), tokenKind),
    coverageOfListing(owners, wish3(`the owners of ${organization}`, organization), tokenKind),
    verdictOnScopes(members2.scopes ?? [], organization)
  ].filter((verdict) => verdict.status !== "complete"), [first] = verdicts;
  if (first === void 0) return { status: "complete" };
  let reasons = new Set(verdicts.map((verdict) => verdict.reason ?? ""));
  return outside.failure !== void 0 && members2.pages > 0 && reasons.add(publicOnly), {
    status: [members2, outside, owners].every((list) => list.pages === 0) ? first.status : "partial",
    reason: [...reasons].join(" "),
    ...first.requiredPermission !== void 0 && { requiredPermission: first.requiredPermission },
    ...first.consequence !== void 0 && { consequence: first.consequence }
  };
}
var publicOnly = "Such a token is shown public members only, so members may be missing.";
function verdictOnScopes(scopes, organization) {
  if (!(scopes.length > 0 && !scopes.some((scope2) => /^(read|write|admin):org$/.test(scope2)))) return { status: "complete" };
  let { scope, consequence } = wish3("", organization);
  return { status: "partial", reason: publicOnly, requiredPermission: scope, consequence };
}
function wish3(what, organization) {
  return {
    what,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Who else belongs to ${organization} is not known.`
  };
}

// src/collect/github/pace.ts
var ordinaryPace = {
  attemptTimeout: 3e4,
  retries: 3,
  second: 1e3,
  longestWait: 900,
  patience: 1800
};

// src/collect/github/targets.ts
function targetsOf(entry, environment) {
  let only = entry.repositories?.map(parse2);
  if (entry.organization !== void 0) {
    let { organization } = entry, stranger = only?.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (stranger !== void 0)
      throw new UsageError(`sources.github: ${fullName(stranger)} is not a repository of ${organization}.`, {
        hint: "Put it into an entry of its own, without an organization."
      });
    return [{ organization, ...only !== void 0 && { only } }];
  }
  if (only !== void 0) return only.map((repository) => ({ repository }));
  let current = environment.GITHUB_REPOSITORY;
  if (current !== void 0 && current !== "") return [{ repository: parse2(current) }];
  throw new UsageError("sources.github: an entry names neither an organization nor repositories.", {
    hint: "Add organization: <login> or repositories: [<owner>/<repository>] to it."
  });
}
function parse2(text) {
  let repository = repositoryOf2(text);
  if (repository !== void 0) return repository;
  throw new UsageError(`sources.github: ${JSON.stringify(text)} is not a repository.`, {
    hint: "Write it as owner/repository."
  });
}
function apiUrlOf(entry, environment) {
  let text = entry.apiUrl ?? environment.GITHUB_API_URL ?? "", address = text === "" ? "https://api.github.com" : text, url = URL.canParse(address) ? new URL(address) : void 0;
  if (!(url !== void 0 && url.username === "" && url.password === "" && url.search === "" && url.hash === "") || !/^https?:$/.test(url.protocol))
    throw new UsageError("sources.github: apiUrl is not a plain http or https address.", {
      hint: "Write it as https://api.github.com or https://<host>/api/v3, without a user or password."
    });
  return url.href.replace(/\/+$/, "");
}

// src/collect/github/index.ts
var github = githubAt(ordinaryPace);
function githubAt(pace) {
  return {
    name: "github",
    title: "GitHub",
    sections: [deployKeys, actionsSecrets, members],
    connect: (entry, context) => connect3(entry, context, pace)
  };
}
async function connect3(entry, context, pace) {
  let targets = targetsOf(entry, context.environment), apiUrl = apiUrlOf(entry, context.environment), token2 = findToken(entry, context.environment);
  if (token2 === void 0)
    return targets.map((target2) => ({ source: namedSource(target2), refusal: withoutToken(entry) }));
  if (!isSendable(token2))
    return targets.map((target2) => ({ source: namedSource(target2), refusal: unsendable(token2) }));
  let { openClient } = await import("./client-KTPQQ2CL.js"), { now, signal } = context, client = openClient({ token: token2.value, apiUrl, pace, now, signal });
  return Promise.all(targets.map((target2) => connectTarget(target2, client, token2, context)));
}
async function connectTarget(target2, client, token2, context) {
  let tokenKind = kindOfToken(token2.value), readAs = `the token in ${token2.variable}`;
  if ("repository" in target2) {
    let found2 = await findRepository(client, target2.repository, tokenKind);
    if ("refusal" in found2) return { source: { ...namedSource(target2), readAs }, refusal: found2.refusal };
    let source2 = { ...namedSource(found2), readAs };
    return { source: source2, connection: { source: source2, client, tokenKind, repositories: async () => ({ readable: [found2.repository], refused: [] }) } };
  }
  let found = await findOrganization(client, target2.organization, tokenKind);
  if ("refusal" in found) return { source: { ...namedSource(target2), readAs }, refusal: found.refusal };
  let { organization } = found, source = { ...namedSource({ organization: organization.login }), readAs }, list = () => target2.only === void 0 ? listRepositories(client, organization, tokenKind, context) : findRepositories(client, target2.only, tokenKind, context), connection = { source, client, tokenKind, organization: organization.login, repositories: once(list) };
  return { source, connection };
}
async function findOrganization(client, login, token2) {
  let wish4 = {
    what: `the organization ${login}`,
    permission: "metadata=read",
    scope: "read:org",
    role: `a member of ${login}`,
    consequence: "Nothing of this organization is known."
  }, asking = await client.ask("GET /orgs/{org}", { org: login });
  if ("failure" in asking) {
    let { failure } = asking, refusal2 = refusalOf(failure, wish4, token2), isAbsent = failure.kind === "answered" && failure.answer.status === 404, reason = `GitHub shows no organization ${login} to this token; repositories of a user are named one by one.`;
    return { refusal: isAbsent ? { ...refusal2, reason } : refusal2 };
  }
  let { data } = asking.answer, canonical2 = textOf3(memberOf(data, "login"));
  if (canonical2 === void 0)
    return { refusal: refusalOf({ kind: "unreadable", says: `it answered 200 with ${nameOf(data)}` }, wish4, token2) };
  let publicRepositories = memberOf(data, "public_repos"), privateRepositories = memberOf(data, "total_private_repos");
  return {
    organization: {
      login: canonical2,
      ...typeof publicRepositories == "number" && { publicRepositories },
      ...typeof privateRepositories == "number" && { privateRepositories }
    }
  };
}
function namedSource(target2) {
  if ("repository" in target2) {
    let name = fullName(target2.repository);
    return { id: `github:${name}`, kind: "github-repository", name };
  }
  return { id: `github:${target2.organization}`, kind: "github-organization", name: target2.organization };
}
function withoutToken(entry) {
  return {
    status: "denied",
    reason: `No token: set ${tokenVariables(entry).join(" or ")} to one that may read this source.`,
    requiredPermission: "a GitHub token",
    consequence: "Nothing of this source is known."
  };
}
function unsendable({ variable }) {
  return {
    status: "denied",
    reason: `The value of ${variable} is not a token: it holds blanks or characters that no token has.`,
    requiredPermission: "a GitHub token",
    consequence: "Nothing of this source is known."
  };
}
function once(work) {
  let result;
  return () => (result ??= work(), result);
}

// src/collect/roster/index.ts
import { resolve as resolve4 } from "node:path";

// src/collect/roster/csv/api.ts
import { readFile as readFile3, stat as stat4 } from "node:fs/promises";
var mostBytes2 = 104857600;
function refusal(cause) {
  let code3 = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code3 === "ENOENT" ? "There is no such roster file." : code3 === "EACCES" || code3 === "EPERM" ? "This roster may not be read by the current user." : `This roster could not be read (${code3 === "" ? "unknown error" : code3}).`;
}
async function readBytes(path, file) {
  let hint2 = "Mend the path under sources.roster in the configuration, or the file.", about = await stat4(path).catch((cause) => {
    throw new UsageError(refusal(cause), { at: { file }, hint: hint2, cause });
  });
  if (!about.isFile()) throw new UsageError("This roster is not a file.", { at: { file }, hint: hint2 });
  if (about.size > mostBytes2) throw new UsageError("This roster is larger than 100 MiB.", { at: { file }, hint: hint2 });
  return readFile3(path).catch((cause) => {
    throw new UsageError(refusal(cause), { at: { file }, hint: hint2, cause });
  });
}

// src/collect/roster/csv/columns.ts
var usualHeadings = {
  id: `
    employeeid, employeenumber, employeeno, empid, eeid, workerid, personnelnumber, personnelno, staffid,
    staffnumber, personid, personalnummer, personalnr, mitarbeiternummer, mitarbeiternr, mitarbeiterid, hrid, id`,
  name: `
    name, fullname, displayname, preferredname, legalname, employeename, workername, worker, employee,
    lastnamefirstname, mitarbeitername, mitarbeiter, vollst\xE4ndigername`,
  firstName: "preferredfirstname, firstname, givenname, forename, legalfirstname, vorname",
  lastName: "lastname, surname, familyname, legallastname, nachname, familienname",
  email: `
    workemail, workemailaddress, companyemail, businessemail, corporateemail, primaryworkemail, emailprimarywork,
    primaryemail, email, emailaddress, mail, userprincipalname, upn, dienstlicheemail, gesch\xE4ftlicheemail,
    emailadresse, emaildienstlich`,
  alternateEmails: `
    alternateemails, alternateemail, emailaliases, aliases, otheremails, secondaryemail, secondaryemails,
    weitereemails`,
  status: `
    status, employeestatus, workerstatus, personstatus, employmentstatus, mitarbeiterstatus,
    besch\xE4ftigungsstatus`,
  flag: "active, isactive, currentlyactive, activestatus, aktiv, istaktiv",
  startedAt: `
    rehiredate, startdate, hiredate, dateofhire, joiningdate, joindate, dateofjoining, startedat, startedon,
    hiredon, employmentstartdate, firstday, originalhiredate, eintrittsdatum, eintritt`,
  endedAt: `
    lastday, lastworkingday, lastdayofwork, lastdayworked, terminationdate, dateoftermination,
    terminationeffectivedate, leavedate, leavingdate, dateleft, leftat, lefton, separationdate, exitdate,
    employmentenddate, enddate, endedat, endedon, austrittsdatum, austritt, letzterarbeitstag, enddatum`,
  contractEndsAt: `
    contractend, contractenddate, contractends, contractendsat, contractendson, contractexpiry,
    contractexpirydate, endofcontract, fixedtermend, fixedtermenddate, workorderenddate, vertragsende,
    vertragsenddatum, befristetbis`,
  movedAt: "movedon, movedat, moved, transferdate, lasttransferdate, departmentchangedate, versetztam",
  team: `
    team, department, departmentname, orgunit, organizationalunit, supervisoryorganization, division, abteilung,
    bereich`,
  previousTeam: "previousteam, previousdepartment, formerteam, formerdepartment, vorherigeabteilung",
  manager: `
    managerid, manageremployeeid, manageremail, manager, managername, linemanager, workersmanager, supervisorid,
    supervisoremail, supervisor, supervisorname, reportsto, reportingto, vorgesetzter, vorgesetzte`,
  successor: "successorid, successoremail, successor, handoverto, nachfolger, nachfolgerin",
  employment: `
    employment, employmenttype, workertype, employeetype, contracttype, besch\xE4ftigungsart, anstellungsart,
    mitarbeitertyp, besch\xE4ftigungsverh\xE4ltnis`,
  login: "login, username, accountname, samaccountname, benutzername",
  githubLogin: "githublogin, githubusername, githubuser, githubhandle, githubaccount, github",
  githubId: "githubid, githubuserid, githubnumericid",
  awsUser: "awsuser, awsusername, iamuser, iamusername, awsiamuser, awslogin",
  kind: "kind, identitykind"
}, fields = Object.keys(usualHeadings).filter((name) => name in usualHeadings);
function headingsOf(field) {
  return usualHeadings[field].trim().split(/,\s+/);
}
function normalHeading(heading) {
  return heading.normalize("NFKC").toLowerCase().replaceAll("#", "number").replaceAll(/[^\p{L}\p{N}]/gu, "");
}
function isKnownHeading(heading, configured = {}) {
  let normal = normalHeading(heading);
  return Object.values(configured).some((name) => normalHeading(name) === normal) ? !0 : normal !== "" && fields.some((field) => headingsOf(field).includes(normal));
}
function findConfigured(name, columns, at2) {
  let exact = columns.filter((column) => column.heading === name), matches = exact.length > 0 ? exact : columns.filter(({ heading }) => normalHeading(heading) === normalHeading(name)), [found, ...others] = matches;
  if (found !== void 0 && others.length === 0) return found;
  let headings = columns.map((column) => column.heading);
  if (found !== void 0)
    throw new UsageError(`This roster has more than one column ${JSON.stringify(name)}.`, { at: at2 });
  let near = nearest(name, headings);
  throw new UsageError(`This roster has no column ${JSON.stringify(name)}, which the configuration names.`, {
    at: at2,
    hint: near === void 0 ? `Its columns are: ${headings.join(", ")}.` : `Did you mean ${JSON.stringify(near)}?`
  });
}
function findUsual(field, columns, at2) {
  return headingsOf(field).flatMap((usual) => {
    let matches = columns.filter((column) => normalHeading(column.heading) === usual);
    if (matches.length < 2) return matches;
    let message = `Two columns of this roster have the same heading: ${matches.map((column) => JSON.stringify(column.heading)).join(" and ")}.`;
    throw new UsageError(message, { at: at2, hint: `Name the right one under columns.${field} in the configuration.` });
  });
}
function findColumns(headings, file, configured = {}) {
  let at2 = { file, line: headings.line }, columns = headings.cells.map((heading, index) => ({ index, heading })).filter(({ heading }) => heading !== ""), named = new Map(Object.entries(configured)), taken = new Set([...named.values()].map((name) => findConfigured(name, columns, at2).index)), free = columns.filter((column) => !taken.has(column.index)), found = /* @__PURE__ */ new Map();
  for (let field of fields) {
    let name = named.get(field), own = name === void 0 ? findUsual(field, free, at2) : [findConfigured(name, columns, at2)];
    own.length > 0 && found.set(field, own);
  }
  if (found.has("id") || found.has("email")) return found;
  throw new UsageError("This roster has no column for an employee id or an e-mail address.", {
    at: at2,
    hint: `Its columns are: ${columns.map(({ heading }) => heading).join(", ")}. Name them under columns in the configuration.`
  });
}

// src/collect/roster/csv/merge.ts
function factsOf2({ identity, manager, successor }) {
  let { line: _line, ...facts } = identity;
  return JSON.stringify([facts, manager, successor]);
}
function endOf3({ endedAt, contractEndsAt }) {
  return endedAt ?? contractEndsAt ?? void 0;
}
function inSequence(people) {
  if (people.some(({ identity }) => identity.startedAt === void 0)) return;
  let sorted = [...people].sort(
    (left, right) => (left.identity.startedAt ?? "") < (right.identity.startedAt ?? "") ? -1 : 1
  );
  return sorted.slice(1).every(({ identity }, index) => {
    let end = sorted[index] === void 0 ? void 0 : endOf3(sorted[index].identity);
    return end !== void 0 && end.slice(0, 10) <= (identity.startedAt ?? "").slice(0, 10);
  }) ? sorted : void 0;
}
function distinct2(items) {
  return [...new Map(items.map((item2) => [JSON.stringify(item2), item2])).values()];
}
function allNames(people) {
  let emails = distinct2(people.flatMap(({ identity }) => identity.emails ?? [])), logins = distinct2(people.flatMap(({ identity }) => identity.logins ?? [])), externalIds = distinct2(people.flatMap(({ identity }) => identity.externalIds ?? []));
  return {
    ...emails.length === 0 ? {} : { emails },
    ...logins.length === 0 ? {} : { logins },
    ...externalIds.length === 0 ? {} : { externalIds }
  };
}
function standing({ identity }) {
  return JSON.stringify([identity.status, identity.endedAt, identity.contractEndsAt, identity.startedAt]);
}
function mergeRows(first, others) {
  let people = [first, ...others], last = inSequence(people)?.at(-1);
  if (last !== void 0)
    return { person: { ...last, identity: { ...last.identity, ...allNames(people) } }, contradicts: !1 };
  let identity = { ...first.identity, ...allNames(people) };
  if (others.every((other) => standing(other) === standing(first)))
    return { person: { ...first, identity }, contradicts: !1 };
  let { status: _status, endedAt: _ended, contractEndsAt: _contract, startedAt: _started, ...rest } = identity;
  return { person: { ...first, identity: rest }, contradicts: !0 };
}
function mergePeople(rows) {
  let byId4 = /* @__PURE__ */ new Map();
  for (let { person } of rows) {
    if (person === void 0) continue;
    let same = byId4.get(person.identity.id) ?? /* @__PURE__ */ new Map(), facts = factsOf2(person);
    same.has(facts) || same.set(facts, person), byId4.set(person.identity.id, same);
  }
  let people = [], contradictions = [];
  for (let same of byId4.values()) {
    let [first, ...others2] = same.values();
    if (first === void 0) continue;
    let { person, contradicts } = others2.length === 0 ? { person: first, contradicts: !1 } : mergeRows(first, others2);
    if (people.push(person), contradicts) for (let one of same.values()) contradictions.push(contradiction(one));
  }
  let named = new Set(contradictions.map(({ line }) => line)), others = rows.filter(({ person, line }) => person !== void 0 && !named.has(line)).length, otherPeople = people.filter(({ identity }) => !named.has(identity.line ?? 0)).length;
  return { people, contradictions, repeated: others - otherPeople };
}
function contradiction({ identity }) {
  let mistakes = ["several rows have this person's id and disagree on the dates or the status"], line = identity.line ?? 1;
  return { line, lastLine: line, mistakes, omissions: [] };
}

// src/collect/roster/csv/dates.ts
var months = [
  ["jan", "j\xE4n"],
  ["feb"],
  ["mar", "m\xE4r", "mrz"],
  ["apr"],
  ["may", "mai"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez"]
], none = /* @__PURE__ */ new Set([
  "",
  "-",
  "--",
  "\u2013",
  "\u2014",
  "n/a",
  "na",
  "none",
  "null",
  "nil",
  "open-ended",
  "unlimited",
  "permanent",
  "unbefristet",
  "0000-00-00",
  "00.00.0000",
  "00000000"
]), notADate = { mistake: "is no date" };
function toDay(year, month, day) {
  let text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"), date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text) ? { day: text } : notADate;
}
function readIso(text) {
  let match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](.*))?$/.exec(text) ?? void 0;
  if (match === void 0) return;
  let [, year, , month, date, time] = match, day = toDay(Number(year), Number(month), Number(date));
  if (time === void 0 || !("day" in day)) return day;
  let [, clock, seconds = ":00", offset] = /^(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(time) ?? [];
  if (clock === void 0) return notADate;
  if (offset === void 0) return day;
  let zone = offset === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`, instant = `${day.day}T${clock}${seconds}${zone}`;
  return Number.isFinite(Date.parse(instant)) ? { day: instant } : notADate;
}
function readNumeric(text, order2) {
  let [, first, separator, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]\d.*)?$/.exec(text) ?? [];
  if (first === void 0 || second === void 0 || year === void 0) return;
  if (year.length === 2) return { mistake: "has a year of two digits" };
  let dayFirst = toDay(Number(year), Number(second), Number(first)), monthFirst = toDay(Number(year), Number(first), Number(second));
  return order2 === "day-month-year" || order2 === void 0 && separator === "." ? dayFirst : order2 === "month-day-year" || "mistake" in dayFirst ? monthFirst : "mistake" in monthFirst || first === second ? dayFirst : { mistake: "may be read day first or month first: set dateOrder" };
}
function readNamed(text) {
  let [, before, name, between, year] = new RegExp("^(?:(\\d{1,2})[.\\s-]*)?(\\p{L}{3,})\\.?[\\s-]*(?:(\\d{1,2}),?\\s+)?(\\d{4})$", "u").exec(text) ?? [], month = months.findIndex((names) => names.includes((name ?? "").slice(0, 3).toLowerCase())), day = before ?? between;
  if (!(month < 0 || day === void 0 || before !== void 0 && between !== void 0))
    return toDay(Number(year), month + 1, Number(day));
}
function readDay(cell, order2) {
  if (none.has(cell.toLowerCase())) return { day: null };
  let compact = /^(\d{4})(\d\d)(\d\d)$/.exec(cell);
  return compact !== null ? toDay(Number(compact[1]), Number(compact[2]), Number(compact[3])) : /^\d{5}(?:[.,]\d+)?$/.test(cell) ? { mistake: "is a spreadsheet's day number, not a date" } : readIso(cell) ?? readNumeric(cell, order2) ?? readNamed(cell) ?? notADate;
}

// src/collect/roster/csv/words.ts
function normalWord(word) {
  return word.normalize("NFKC").toLowerCase().replaceAll(/[\s_-]+/g, " ").trim();
}
var statusWords = {
  active: `
    active, employed, current, working, notice period, on notice, in notice period, full time, part time,
    fulltime, parttime, regular, permanent, probation, aktiv, besch\xE4ftigt, vollzeit, teilzeit, probezeit`,
  suspended: `
    suspended, on leave, leave, leave of absence, loa, sabbatical, garden leave, gardening leave, parental leave,
    maternity leave, paternity leave, sick leave, furlough, furloughed, beurlaubt, elternzeit, mutterschutz,
    freigestellt, ruhend`,
  departed: `
    departed, left, leaver, terminated, resigned, dismissed, inactive, former, former employee, ex employee,
    separated, offboarded, deceased, retired, contract ended, inaktiv, ausgeschieden, ausgetreten, ehemalig,
    im ruhestand, verstorben`,
  future: `
    future, pre hire, prehire, preboarding, pre boarding, onboarding, not started, starting, zuk\xFCnftig, k\xFCnftig,
    noch nicht eingetreten`,
  retired: "decommissioned, shut down, abgeschaltet"
}, employmentWords = {
  employee: `
    employee, internal, internal employee, regular, permanent, full time, part time, fixed term, fulltime,
    parttime, temporary employee, intern, apprentice, trainee, working student, angestellt, angestellter,
    angestellte, festangestellt, vollzeit, teilzeit, befristet, unbefristet, praktikant, praktikantin,
    auszubildender, auszubildende, werkstudent, werkstudentin`,
  contractor: `
    contractor, independent contractor, contingent worker, contingent, external, external employee, freelancer,
    freelance, consultant, temp, agency, agency worker, extern, freiberufler, freiberuflerin, berater, beraterin,
    leiharbeiter, leiharbeiterin`,
  vendor: "vendor, supplier, partner, dienstleister, lieferant"
}, flagWords = new Map([
  ...["yes", "y", "true", "1", "active", "ja", "j", "aktiv", "wahr"].map((word) => [word, "active"]),
  ...["no", "n", "false", "0", "inactive", "nein", "inaktiv", "falsch"].map((word) => [word, "departed"])
]);
function wordsOf2(list) {
  return list.trim().split(/,\s+/);
}
function lookUp2(meanings, words, word) {
  let normal = normalWord(word);
  return meanings.find((meaning) => wordsOf2(words[meaning]).includes(normal));
}
function readStatus(word) {
  return lookUp2(["active", "suspended", "departed", "future", "retired"], statusWords, word);
}
function readFlag(word) {
  return flagWords.get(normalWord(word));
}
function readEmployment(word) {
  return lookUp2(["employee", "contractor", "vendor"], employmentWords, word);
}
var kindWords = {
  person: "person, human, employee, user",
  workload: "workload, service, service account, application, bot, machine",
  agent: "agent, ai agent",
  team: "team, group"
};
function readKind(word) {
  return lookUp2(["person", "workload", "agent", "team"], kindWords, word);
}

// src/collect/roster/csv/person.ts
var longestShown2 = 40;
function shown(cell) {
  return JSON.stringify(cell.length > longestShown2 ? `${cell.slice(0, longestShown2)}...` : cell);
}
function cellAt({ row }, { index, heading }) {
  return { heading, text: row.cells[index] ?? "" };
}
function cellOf(reader, field) {
  let cells = (reader.columns.get(field) ?? []).map((column) => cellAt(reader, column));
  return cells.find((cell) => cell.text !== "") ?? cells[0];
}
function textOf4(reader, field) {
  let text = cellOf(reader, field)?.text;
  return text === "" ? void 0 : text;
}
function dayOf(reader, field) {
  let cell = cellOf(reader, field);
  if (cell === void 0) return { isUnreadable: !1 };
  let read = readDay(cell.text, reader.entry.dateOrder);
  return "day" in read ? { day: read.day, isUnreadable: !1 } : (reader.mistakes.push(`${shown(cell.heading)} ${read.mistake}, such as ${shown(cell.text)}`), { isUnreadable: !0 });
}
function statusWord({ entry }, word) {
  return Object.entries(entry.statuses ?? {}).find(([name]) => normalWord(name) === normalWord(word))?.[1] ?? readStatus(word);
}
function statusOf(reader) {
  let [column, ...others] = reader.columns.get("status") ?? [], [flagColumn] = reader.columns.get("flag") ?? [], cell = column === void 0 ? void 0 : cellAt(reader, column), flag = flagColumn === void 0 ? void 0 : cellAt(reader, flagColumn), main = cell ?? flag;
  if (main === void 0) return;
  let status = cell === void 0 ? statusWord(reader, main.text) ?? readFlag(main.text) : statusWord(reader, main.text);
  if (status === void 0) {
    let what = main.text === "" ? "is empty" : `has the unknown word ${shown(main.text)}: explain it under statuses`;
    return reader.mistakes.push(`${shown(main.heading)} ${what}`), "unreadable";
  }
  let second = others.map((other) => statusWord(reader, cellAt(reader, other).text)), flagged = cell === void 0 || flag === void 0 ? void 0 : readFlag(flag.text);
  return status !== "departed" && [...second, flagged].includes("departed") ? (reader.mistakes.push(`${shown(main.heading)} and another column disagree on whether the person has left`), "unreadable") : status;
}
function standingOf2(reader) {
  let status = statusOf(reader), ended = dayOf(reader, "endedAt"), contract = dayOf(reader, "contractEndsAt"), dates = {
    ...ended.day === void 0 ? {} : { endedAt: ended.day },
    ...contract.day === void 0 ? {} : { contractEndsAt: contract.day }
  };
  return status === "departed" || status === "retired" ? { status, ...dates } : ended.isUnreadable || contract.isUnreadable ? {} : status !== "unreadable" ? { ...status === void 0 ? {} : { status }, ...dates } : typeof ended.day == "string" ? dates : {};
}
var emailShape = /^[^\s@<>()]+@[^\s@<>()]+$/;
function emailsOf(reader) {
  let emails = [];
  for (let field of ["email", "alternateEmails"]) {
    let cell = cellOf(reader, field);
    for (let part of (cell?.text ?? "").split(/[;,|]|\s(?=\S+@)/)) {
      let text = part.trim().replace(/^(?:smtp|mailto):/i, "");
      if (text === "") continue;
      let email = (/<([^<>]+)>$/.exec(text)?.[1] ?? text).toLowerCase();
      emailShape.test(email) ? emails.push(email) : reader.mistakes.push(`${shown(cell?.heading ?? field)} is no e-mail address`);
    }
  }
  return [...new Set(emails)];
}
var shortenedNumber = /^\d+[.,]\d*E\+\d+$/i;
function employeeIdOf(reader) {
  let [column] = reader.columns.get("id") ?? [], cell = column === void 0 ? void 0 : cellAt(reader, column);
  if (!(cell === void 0 || cell.text === "")) {
    if (!shortenedNumber.test(cell.text) && !cell.text.includes(`
`)) return cell.text;
    reader.mistakes.push(`${shown(cell.heading)} is no whole id: a spreadsheet has shortened it`);
  }
}
function loginsOf(reader) {
  let split = (field, separator) => (textOf4(reader, field) ?? "").split(separator).filter((part) => part !== ""), github2 = split("githubLogin", /[\s,;|]+/).map((text) => text.replace(/^(?:https:\/\/github\.com\/|@)/i, ""));
  return [
    ...split("login", /[\s;|]+/).map((login) => ({ login })),
    ...github2.filter((login) => login !== "").map((login) => ({ system: "github", login })),
    ...split("awsUser", /[\s;|]+/).map((login) => ({ system: "aws", login }))
  ];
}
function externalIdsOf(reader) {
  let cell = cellOf(reader, "githubId");
  return cell === void 0 || cell.text === "" ? [] : /^\d+$/.test(cell.text) ? [{ system: "github", id: cell.text }] : (reader.mistakes.push(`${shown(cell.heading)} is no numeric id`), []);
}
function nameOf2(reader) {
  let parts = [textOf4(reader, "firstName"), textOf4(reader, "lastName")].filter((part) => part !== void 0);
  return textOf4(reader, "name") ?? (parts.length === 0 ? void 0 : parts.join(" "));
}
function kindOf2(reader) {
  let cell = cellOf(reader, "kind");
  if (cell === void 0 || cell.text === "") return "person";
  let kind = readKind(cell.text);
  return kind === void 0 && reader.mistakes.push(`${shown(cell.heading)} has the unknown word ${shown(cell.text)}`), kind ?? "person";
}
function employmentOf(reader) {
  let cell = cellOf(reader, "employment");
  if (cell === void 0 || cell.text === "") return;
  let employment = readEmployment(cell.text);
  return employment === void 0 && reader.omissions.push(`unknown word ${shown(cell.text)} in ${shown(cell.heading)}`), employment;
}
function otherFacts(reader) {
  let started = dayOf(reader, "startedAt").day, moved = dayOf(reader, "movedAt").day, logins = loginsOf(reader), externalIds = externalIdsOf(reader), employment = employmentOf(reader), team = textOf4(reader, "team"), previousTeam = textOf4(reader, "previousTeam");
  return {
    ...typeof started == "string" ? { startedAt: started } : {},
    ...moved === void 0 ? {} : { movedAt: moved },
    ...logins.length === 0 ? {} : { logins },
    ...externalIds.length === 0 ? {} : { externalIds },
    ...employment === void 0 ? {} : { employment },
    ...team === void 0 ? {} : { team },
    ...previousTeam === void 0 ? {} : { previousTeam }
  };
}
function readPerson(reader) {
  let employeeId = employeeIdOf(reader), emails = emailsOf(reader), key = employeeId ?? emails[0];
  if (key === void 0) {
    reader.mistakes.push("there is neither an employee id nor an e-mail address that can be read");
    return;
  }
  let kind = kindOf2(reader), identity = {
    id: `${reader.name}:${kind}:${key}`,
    kind,
    name: nameOf2(reader) ?? key,
    ...standingOf2(reader),
    ...emails.length === 0 ? {} : { emails },
    ...otherFacts(reader),
    from: reader.source,
    line: reader.row.line
  }, manager = textOf4(reader, "manager"), successor = textOf4(reader, "successor");
  return {
    identity,
    ...employeeId === void 0 ? {} : { employeeId },
    ...manager === void 0 ? {} : { manager },
    ...successor === void 0 ? {} : { successor }
  };
}
function misplaced({ cells }, { width, columns }) {
  if (cells.length < width) return `there are ${cells.length} cells instead of ${width}`;
  if (cells.slice(width).some((cell) => cell !== "")) return `there are ${cells.length} cells instead of ${width}`;
  let swallowed = cells.some(
    (cell) => cell.split(`
`).some((line) => line.split(/[,;\t|]/).length >= Math.max(3, width))
  ), [id] = columns.get("id") ?? columns.get("email") ?? [];
  return cells.some((cell) => cell.includes(`
`)) && (swallowed || cells[id?.index ?? 0]?.includes(`
`)) ? "a quotation mark seems to have swallowed further rows" : void 0;
}
function readRow(row, context) {
  let { line, lastLine } = row, mistake = misplaced(row, context);
  if (mistake !== void 0) return { line, lastLine, mistakes: [mistake], omissions: [] };
  let reader = { ...context, row, mistakes: [], omissions: [] }, person = readPerson(reader), { mistakes, omissions } = reader;
  return { line, lastLine, ...person === void 0 ? {} : { person }, mistakes, omissions };
}

// src/collect/roster/csv/table.ts
var delimiters = [",", ";", "	", "|"], invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
function clean(cell) {
  return cell.replaceAll(invisible, "").trim();
}
function isParsedRecord(value) {
  return typeof value == "object" && value !== null && "record" in value && "info" in value;
}
function parseRows(text, delimiter, firstLine) {
  let records = parse(text, {
    delimiter,
    info: !0,
    ltrim: delimiter !== "	",
    record_delimiter: `
`,
    relax_column_count: !0,
    relax_quotes: !0
  }), rows = [], line = firstLine;
  for (let { record, info } of records.filter(isParsedRecord)) {
    let lastLine = firstLine + info.lines - 1;
    rows.push({ line, lastLine, cells: record.map(clean) }), line = lastLine + 1;
  }
  return rows;
}
function lineOfOpenQuote(text, delimiter) {
  let lines = text.split(`
`), beginsCell = (line) => line.split(delimiter).some((cell) => cell.trimStart().startsWith('"')), odd = lines.findLastIndex((line) => beginsCell(line) && line.split('"').length % 2 === 0);
  return Math.max(odd, 0) + 1;
}
function rowsOrRefuse(text, delimiter, firstLine, file) {
  try {
    return parseRows(text, delimiter, firstLine);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    let line = firstLine - 1 + lineOfOpenQuote(text, delimiter);
    throw new UsageError("A quotation mark opens here and is never closed, so the rest of the roster cannot be read.", {
      at: { file, line },
      hint: 'Close it, or double every quotation mark inside of a cell ("").',
      cause
    });
  }
}
function detectDelimiter(firstRow, isKnown) {
  let scored = delimiters.map((delimiter) => {
    let cells = firstRow.split(delimiter).map((cell) => clean(cell).replaceAll('"', ""));
    return { delimiter, known: cells.filter(isKnown).length, columns: cells.length };
  });
  return scored.sort((left, right) => right.known - left.known || right.columns - left.columns), scored[0]?.delimiter ?? ",";
}
function isBlank(row) {
  return row.cells.every((cell) => cell === "");
}
var separatorLine = /^sep=([,;\t|])$/;
function readTable(text, file, options) {
  let lines = text.replaceAll(/\r\n?/g, `
`).split(`
`), skipped = lines.findIndex((line) => line.replaceAll(/[\s,;|]/g, "") !== "" && !separatorLine.test(line));
  if (skipped < 0) throw new UsageError("This roster is empty.", { at: { file }, hint: "Export it again." });
  let declared = delimiters.find((one) => lines.slice(0, skipped).includes(`sep=${one}`)), delimiter = options.delimiter ?? declared ?? detectDelimiter(lines[skipped] ?? "", options.isKnown), [headings, ...rows] = rowsOrRefuse(lines.slice(skipped).join(`
`), delimiter, skipped + 1, file);
  if (headings === void 0 || rows.every(isBlank))
    throw new UsageError("This roster has headings and nobody below them.", {
      at: { file, line: skipped + 1 },
      hint: "An empty roster would make everybody unknown: export it again, or take it out of the configuration."
    });
  return { headings, rows };
}

// src/collect/roster/csv/convert.ts
function indexPeople(people) {
  let index = /* @__PURE__ */ new Map(), offer = (key, person) => {
    let other = index.get(key);
    index.set(key, index.has(key) && other?.identity.id !== person.identity.id ? void 0 : person);
  };
  for (let person of people) {
    let { employeeId, identity } = person;
    employeeId !== void 0 && offer(`id ${employeeId}`, person);
    for (let email of identity.emails ?? []) offer(`name ${email}`, person);
    offer(`name ${identity.name.toLowerCase()}`, person);
  }
  return index;
}
function linkTo(cell, index) {
  if (cell === void 0) return;
  let person = index.get(`id ${cell}`) ?? index.get(`name ${cell.toLowerCase()}`);
  return person !== void 0 ? person.identity.id : /^\S+@\S+$/.test(cell) ? cell.toLowerCase() : void 0;
}
function linkPerson({ identity, manager, successor }, index) {
  let managerLink = linkTo(manager, index), successorLink = linkTo(successor, index), lost = [
    [manager, managerLink],
    [successor, successorLink]
  ].filter(([cell, link]) => cell !== void 0 && link === void 0), links = {
    ...managerLink === void 0 ? {} : { manager: managerLink },
    ...successorLink === void 0 ? {} : { successor: successorLink }
  };
  return { identity: { ...identity, ...links }, unlinked: lost.length };
}
function formatLines(lines, file) {
  let spans = [];
  for (let line of [...new Set(lines)].sort((left, right) => left - right)) {
    let span = spans.at(-1);
    span !== void 0 && span[1] === line - 1 ? span[1] = line : spans.push([line, line]);
  }
  return spans.map(([from, to]) => `${file}:${from === to ? from : `${from}-${to}`}`).join(", ");
}
function formatMistakes(rows, file) {
  let lines = /* @__PURE__ */ new Map();
  for (let { line, lastLine, mistakes } of rows)
    for (let mistake of new Set(mistakes)) {
      let same = lines.get(mistake), own = Array.from({ length: lastLine - line + 1 }, (_2, index) => line + index);
      same === void 0 ? lines.set(mistake, own) : same.push(...own);
    }
  return [...lines].map(([mistake, at2]) => `${formatLines(at2, file)} (${mistake})`).join("; ");
}
function countOmissions(rows, unlinked, repeated) {
  let counts = /* @__PURE__ */ new Map();
  for (let omission of rows.flatMap((row) => row.omissions)) counts.set(omission, (counts.get(omission) ?? 0) + 1);
  return unlinked > 0 && counts.set("managers or successors that this roster does not have", unlinked), repeated > 0 && counts.set("rows that repeat a person or tell of an earlier employment", repeated), [...counts].map(([reason, count2]) => ({ count: count2, reason }));
}
function isSilentOnLeaving(columns) {
  return !["status", "flag", "endedAt", "contractEndsAt"].some((field) => columns.has(field));
}
function shortcomings(rows, bad, columns, file) {
  let reasons = [], consequences = [];
  isSilentOnLeaving(columns) && (reasons.push(`${file} has neither a status nor a leave date.`), consequences.push("Who has left cannot be known from this roster."));
  let lines = new Set(bad.map((row) => row.line));
  return lines.size > 0 && (reasons.push(`${lines.size} of ${rows.length} rows could not be read whole: ${formatMistakes(bad, file)}.`), consequences.push("Whether these people have left is not known.")), reasons.length === 0 ? { status: "complete" } : { status: "partial", reason: reasons.join(" "), consequence: consequences.join(" ") };
}
function convertRoster(text, { source, name, entry, observedAt }) {
  let { csv: file, columns: configured, delimiter } = entry, table = readTable(text, file, {
    ...delimiter === void 0 ? {} : { delimiter },
    isKnown: (heading) => isKnownHeading(heading, configured)
  }), columns = findColumns(table.headings, file, configured), context = { columns, width: table.headings.cells.length, source, name, entry }, rows = table.rows.filter((row) => row.cells.some((cell) => cell !== "")).map((row) => readRow(row, context)), { people, contradictions, repeated } = mergePeople(rows), index = indexPeople(people), linked = people.map((person) => linkPerson(person, index)), identities = linked.map(({ identity }) => identity);
  identities.sort((left, right) => left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
  let unlinked = linked.reduce((sum, one) => sum + one.unlinked, 0), skipped = countOmissions(rows, unlinked, repeated) ?? [], bad = [...rows.filter((row) => row.mistakes.length > 0), ...contradictions], coverage = {
    source,
    section: "roster/csv",
    status: "complete",
    ...shortcomings(rows, bad, columns, file),
    kinds: ["person"],
    count: identities.length,
    ...skipped.length === 0 ? {} : { skipped },
    observedAt
  };
  return { identities, coverage: [coverage] };
}

// src/collect/roster/csv/decode.ts
var highControls = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function decodeWindows1252(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replaceAll(/[\u0080-\u009F]/g, (character) => highControls[character.charCodeAt(0) - 128] ?? character);
}
var replacement = "\uFFFD";
function startsWith(bytes, beginning) {
  return beginning.every((byte, index) => bytes[index] === byte);
}
function encodingOfBeginning(bytes) {
  if (startsWith(bytes, [239, 187, 191])) return "utf-8";
  if (startsWith(bytes, [255, 254])) return "utf-16le";
  if (startsWith(bytes, [254, 255])) return "utf-16be";
  let beginning = [...bytes.subarray(0, 200)], zeros = (parity) => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length, many = beginning.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > many && zeros(1) === 0) return "utf-16be";
}
function lineOf(text, index) {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}
function refuse(text, file, encoding) {
  let line = lineOf(text, text.indexOf(replacement));
  throw new UsageError(`This roster is not ${encoding} text as a whole: some bytes are damaged.`, {
    at: { file, line },
    hint: "Export it again, or set `encoding` of this roster in the configuration."
  });
}
function decodeUnmarked(bytes, file) {
  let text = new TextDecoder("utf-8").decode(bytes), damaged = text.split(replacement).length - 1;
  return damaged === 0 ? text : ((text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0) > damaged && refuse(text, file, "UTF-8"), decodeWindows1252(bytes));
}
function decodeAs(encoding, bytes, file) {
  return encoding === void 0 ? decodeUnmarked(bytes, file) : encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
function decodeRoster(bytes, file, configured) {
  if (startsWith(bytes, [80, 75, 3, 4]) || startsWith(bytes, [208, 207, 17, 224]))
    throw new UsageError("This roster is a spreadsheet, not CSV.", { at: { file }, hint: "Save it as CSV (UTF-8)." });
  let encoding = configured ?? encodingOfBeginning(bytes), text = decodeAs(encoding, bytes, file);
  if (encoding !== void 0 && text.includes(replacement) && refuse(text, file, encoding.toUpperCase()), text.includes("\0")) {
    let line = lineOf(text, text.indexOf("\0"));
    throw new UsageError("This roster is not text.", { at: { file, line }, hint: "Save it as CSV (UTF-8)." });
  }
  return text;
}

// src/collect/roster/csv/index.ts
async function collect4({ source, name, entry, path }, context) {
  let text = decodeRoster(await readBytes(path, entry.csv), entry.csv, entry.encoding), collected = convertRoster(text, { source, name, entry, observedAt: context.now().toISOString() }), done = collected.identities?.length ?? 0;
  return context.progress({ source, section: csv.section, done, unit: "people" }), collected;
}
var csv = {
  section: "roster/csv",
  permissions: [],
  provides: { person: ["name", "from", "line"] },
  collect: collect4
};

// src/collect/roster/index.ts
async function connect4(entry, context) {
  let name = rosterName(entry), source = { id: `roster:${name}`, kind: "roster", name };
  return [{ source, connection: { source: source.id, name, entry, path: resolve4(context.folder, entry.csv) } }];
}
var roster = {
  name: "roster",
  title: "Roster",
  sections: [csv],
  connect: connect4
};

// src/collect/seal.ts
function seal(provider, entriesOf) {
  let { name, title, sections } = provider, open = async (entries, context) => (await Promise.all((entriesOf(entries) ?? []).map((entry) => provider.connect(entry, context)))).flat().map((one) => "refusal" in one ? one : openSource(one.source, one.connection)), openSource = (source, connection) => ({
    source,
    sections: sections.map((section4) => ({
      section: section4.section,
      permissions: section4.permissions,
      provides: section4.provides,
      collect: (context) => section4.collect(connection, context),
      nameFlagged: async (credentials, context) => await section4.nameFlagged?.(connection, credentials, context) ?? []
    }))
  });
  return { name, title, sections, open };
}

// src/collect/providers.ts
var providers = [
  seal(aws, (entries) => entries.aws),
  seal(github, (entries) => entries.github),
  seal(code, (entries) => entries.code),
  seal(roster, (entries) => entries.roster)
];

// src/command/progress.ts
var silent = { report: () => {
}, end: () => {
} }, rewriteMilliseconds = 100, lineMilliseconds = 5e3, eraseLine = "\r\x1B[2K";
function startProgress({ stream, quiet, milliseconds = () => performance.now() }) {
  return quiet ? silent : stream.isTTY === !0 ? rewritingLine(stream, milliseconds) : lineNowAndThen(stream, milliseconds);
}
function rewritingLine(stream, milliseconds) {
  let writtenAt = Number.NEGATIVE_INFINITY;
  return {
    report: (event) => {
      let moment = milliseconds();
      moment - writtenAt < rewriteMilliseconds || (writtenAt = moment, stream.write(eraseLine + fit(describe2(event), (stream.columns ?? 80) - 1)));
    },
    end: () => {
      writtenAt !== Number.NEGATIVE_INFINITY && (writtenAt = Number.NEGATIVE_INFINITY, stream.write(eraseLine));
    }
  };
}
function lineNowAndThen(stream, milliseconds) {
  let writtenAt = milliseconds();
  return {
    report: (event) => {
      let moment = milliseconds();
      moment - writtenAt < lineMilliseconds || (writtenAt = moment, stream.write(`${describe2(event)}
`));
    },
    end: () => {
    }
  };
}
function describe2({ source, section: section4, done, total, unit }) {
  let amount = total === void 0 ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
  return plainText(`Reading ${source}, ${section4}: ${amount}`);
}
function fit(text, width) {
  let [line = "", ...rest] = wrap(text, Math.max(1, width));
  return rest.length === 0 ? line : `${wrap(text, Math.max(1, width - 1))[0] ?? ""}\u2026`;
}

// src/command/collecting.ts
async function whileCollecting({ entries, folder, quiet, firstPageOnly = !1 }, edge, work) {
  let progress = startProgress({ stream: edge.stderr, quiet }), { environment, now, signal } = edge, context = { now, environment, folder, signal, progress: progress.report, firstPageOnly };
  try {
    let done = await work({ providers, entries, context });
    return signal.throwIfAborted(), done;
  } finally {
    progress.end();
  }
}

// src/command/notes.ts
function writeNotes(notes, quiet, edge) {
  if (quiet !== !0)
    for (let note2 of notes) edge.stderr.write(`outlived: ${plainText(note2)}
`);
}

// src/command/read-file.ts
import { readFile as readFile4 } from "node:fs/promises";
import { resolve as resolve5 } from "node:path";
var sentences3 = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read."
};
async function readUserFile(path, folder, file = path) {
  let bytes = await readFile4(resolve5(folder, path)).catch((error) => {
    let sentence = sentences3[error.code ?? ""] ?? `The file cannot be read: ${error.message}.`;
    throw new UsageError(sentence, { at: { file }, cause: error });
  });
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}

// src/command/settings.ts
import { stat as stat6 } from "node:fs/promises";
import { dirname as dirname2, join as join5, resolve as resolve7 } from "node:path";

// src/configure/located.ts
var import_yaml2 = __toESM(require_dist(), 1);
function usageErrorOf(opening, found, count2 = found.length) {
  let problems = [...found].sort((left, right) => order(left.at, right.at)), sentences4 = problems.length === 1 ? problems.map((problem) => problem.sentence) : problems.map((problem) => `${formatPlace(problem.at)} ${problem.sentence}`), [first] = problems;
  return new UsageError(listProblems(opening, sentences4, count2), first === void 0 ? {} : { at: first.at });
}
function order(left, right) {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
function parse3(text, file) {
  let content = text.startsWith("\uFEFF") ? text.slice(1) : text, lineCounter = new import_yaml2.LineCounter(), placeAt2 = (offset) => {
    let { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  }, document = parseOrRefuse(content, file, lineCounter), [problem] = [...document.errors, ...document.warnings].sort((left, right) => left.pos[0] - right.pos[0]);
  if (problem === void 0) return { document, placeAt: placeAt2 };
  if (problem.code === "RESOURCE_EXHAUSTION") throw tooDeep(file, problem);
  let sentence = describe3(problem, content);
  throw new UsageError(`This is not valid YAML: ${sentence}`, { at: placeAt2(problem.pos[0]) });
}
function describe3({ code: code3, message, pos }, content) {
  if (code3 === "MULTIPLE_DOCS") return "a second document begins here; only one is read";
  if (code3 !== "DUPLICATE_KEY") return message;
  let key = content.slice(pos[0]).match(/^[^\s:]+/)?.[0] ?? "";
  return `the key ${JSON.stringify(key)} stands here a second time`;
}
function tooDeep(file, cause) {
  return new UsageError("This YAML cannot be read: it is nested too deeply.", { at: { file }, cause });
}
function parseOrRefuse(content, file, lineCounter) {
  try {
    return (0, import_yaml2.parseDocument)(content, { lineCounter, prettyErrors: !1, logLevel: "error" });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}
var mostAliases = 100;
function toValue({ document, placeAt: placeAt2 }, file) {
  (0, import_yaml2.visit)(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === void 0)
        throw new UsageError(`This is not valid YAML: the alias *${alias.source} stands for nothing`, {
          at: placeAt2(alias.range?.[0] ?? 0)
        });
    }
  });
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    let message = "This YAML has too many aliases, or they hold themselves; write the values out.";
    throw new UsageError(message, { at: { file }, cause });
  }
}
function step(document, node, part) {
  let target2 = (0, import_yaml2.isAlias)(node) ? node.resolve(document) : node;
  if ((0, import_yaml2.isSeq)(target2)) {
    let item2 = typeof part == "number" ? target2.items[part] : void 0;
    return (0, import_yaml2.isScalar)(item2) || (0, import_yaml2.isCollection)(item2) || (0, import_yaml2.isAlias)(item2) ? { node: item2, pair: void 0 } : void 0;
  }
  if (!(0, import_yaml2.isMap)(target2)) return;
  let pair = target2.items.find((item2) => (0, import_yaml2.isPair)(item2) && String(item2.key) === String(part));
  if (pair === void 0) return;
  let { value } = pair;
  return { node: (0, import_yaml2.isScalar)(value) || (0, import_yaml2.isCollection)(value) || (0, import_yaml2.isAlias)(value) ? value : void 0, pair };
}
function find(document, path) {
  let contents = document.contents, found = { node: (0, import_yaml2.isScalar)(contents) || (0, import_yaml2.isCollection)(contents) || (0, import_yaml2.isAlias)(contents) ? contents : void 0, pair: void 0 };
  for (let part of path) {
    let next = step(document, found.node, part);
    if (next === void 0) break;
    found = next;
  }
  return found;
}
function offsetOf(node) {
  return (0, import_yaml2.isScalar)(node) || (0, import_yaml2.isCollection)(node) || (0, import_yaml2.isAlias)(node) ? node.range?.[0] : void 0;
}
function restoreText(document, problems) {
  let restored = !1;
  for (let problem of problems) {
    if (!problem.acceptsText) continue;
    let { node } = find(document, problem.path);
    !(0, import_yaml2.isScalar)(node) || typeof node.value != "number" || node.source === void 0 || (node.value = node.source, restored = !0);
  }
  return restored;
}
function readYaml(text, file, kind) {
  let yaml = parse3(text, file), { document, placeAt: placeAt2 } = yaml, value = toValue(yaml, file);
  if (value === null) throw new UsageError(`${notValid(kind)}: it is empty`, { at: { file } });
  let placeOf2 = (path) => {
    let { node, pair } = find(document, path);
    return placeAt2(offsetOf(node) ?? offsetOf(pair?.key) ?? 0);
  }, placeOfKey = (path) => {
    let { node, pair } = find(document, path);
    return placeAt2(offsetOf(pair?.key) ?? offsetOf(node) ?? 0);
  }, checked = checkDocument(kind, value);
  for (; restoreText(document, checked.problems); )
    value = toValue(yaml, file), checked = checkDocument(kind, value);
  if (checked.count > 0) {
    let problems = checked.problems.map((problem) => ({
      at: problem.isKey ? placeOfKey(problem.path) : placeOf2(problem.path),
      sentence: problem.sentence
    }));
    throw usageErrorOf(notValid(kind), problems, checked.count);
  }
  return { value, file, placeOf: placeOf2, placeOfKey };
}

// src/configure/configuration.ts
function isTimezone(name) {
  if (!/^[A-Za-z]/.test(name)) return !1;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return !1;
  }
}
function timezoneProblems({ value, placeOf: placeOf2 }) {
  let { timezone } = value;
  if (timezone === void 0 || isTimezone(timezone)) return [];
  let near = nearest(timezone, Intl.supportedValuesOf("timeZone")), hint2 = near === void 0 ? "" : `; did you mean "${near}"?`, sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin), but is ${JSON.stringify(timezone)}${hint2}`;
  return [{ at: placeOf2(["timezone"]), sentence }];
}
function codeKey({ repository, path = "." }) {
  return repository !== void 0 ? repository.toLowerCase() : path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}
function duplicateProblems(located, section4, keys) {
  return keys.flatMap((key, index) => {
    let first = keys.indexOf(key);
    if (first === index) return [];
    let { line } = located.placeOf(["sources", section4, first]), sentence = `/sources/${section4}/${index} has the name "${key}" of the entry in line ${line}; ${section4 === "roster" ? "give one of them another name" : "give one of them its repository, or remove it"}`;
    return [{ at: located.placeOf(["sources", section4, index]), sentence }];
  });
}
function readConfiguration(text, file) {
  let { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  let located = { value, ...rest }, problems = [
    ...timezoneProblems(located),
    ...duplicateProblems(located, "roster", (value.sources?.roster ?? []).map(rosterName)),
    ...duplicateProblems(located, "code", (value.sources?.code ?? []).map(codeKey))
  ];
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return located;
}

// src/configure/default.ts
function firstSet(names, { environment }) {
  return names.find((name) => (environment[name] ?? "") !== "");
}
var awsVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE"
];
function chooseAws(surroundings) {
  let variable = firstSet(awsVariables, surroundings);
  return variable !== void 0 ? { sources: { aws: [{}] }, note: `AWS is read, because ${variable} is set.` } : surroundings.hasSharedAwsFiles ? { sources: { aws: [{}] }, note: "AWS is read with the default profile of the shared AWS files." } : { sources: {}, note: "AWS is not read: the environment has no AWS credentials." };
}
var tokenVariables2 = ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"], repositoryShape3 = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function currentRepository({ environment, repository }) {
  return [environment.GITHUB_REPOSITORY, repository].find(
    (name) => name !== void 0 && repositoryShape3.test(name)
  );
}
function chooseGithub(surroundings) {
  let variable = firstSet(tokenVariables2, surroundings), repository = currentRepository(surroundings);
  return variable === void 0 ? { sources: {}, note: `GitHub is not read: none of ${tokenVariables2.join(", ")} is set.` } : repository === void 0 ? { sources: {}, note: `GitHub is not read although ${variable} is set: GITHUB_REPOSITORY is not set and there is no origin remote on GitHub.` } : {
    sources: { github: [{ repositories: [repository] }] },
    note: `GitHub is read for ${repository} with ${variable}.`
  };
}
function chooseRoster({ files }) {
  return files.includes("people.csv") ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." } : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}
var code2 = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." };
function defaultConfiguration(surroundings) {
  let choices = [chooseAws(surroundings), chooseGithub(surroundings), code2, chooseRoster(surroundings)], hasOwners = surroundings.files.includes("owners.yaml"), value = { version: 1, sources: Object.assign({}, ...choices.map((choice) => choice.sources)), ...hasOwners ? { owners: "owners.yaml" } : {} }, place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...hasOwners ? ["owners.yaml is read as the owners file."] : []]
  };
}

// src/configure/owners.ts
function readOwners(text, file) {
  let { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  let entries = value.owners.map((entry, index) => ({
    ...entry,
    line: rest.placeOf(["owners", index]).line ?? 1
  }));
  return { value, ...rest, entries };
}

// src/configure/settings.ts
function objection(setting, value) {
  let { default: usual, minimum } = setting;
  if (typeof usual == "number") {
    let isWhole = Number.isInteger(usual);
    return typeof value == "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value)) ? minimum !== void 0 && value < minimum ? `at least ${minimum}` : void 0 : isWhole ? "a whole number" : "a number";
  }
  if (typeof usual == "boolean") return typeof value == "boolean" ? void 0 : "true or false";
  if (typeof usual == "string") return typeof value == "string" ? void 0 : "text (in quotation marks)";
  if (Array.isArray(usual)) return objectionToList(usual, value);
  if (typeof usual == "object" && usual !== null)
    return typeof value == "object" && value !== null && !Array.isArray(value) ? void 0 : "a map";
}
function objectionToList(usual, value) {
  if (!Array.isArray(value)) return "a list";
  let wanted = typeof (usual[0] ?? "");
  return value.every((item2) => typeof item2 === wanted) ? void 0 : `a list of ${wanted === "string" ? "texts (in quotation marks)" : `${wanted}s`}`;
}
function orKnown(word, known3, listing) {
  let near = nearest(word, known3);
  return near !== void 0 ? `; did you mean "${near}"?` : known3.length === 0 ? "" : `; ${listing}: ${known3.join(", ")}`;
}
function settingProblems(policy, settings, located) {
  let known3 = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]) => {
    let path = ["settings", policy.id, "with", name], setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : void 0;
    if (setting === void 0) {
      let rest = known3.length === 0 ? "; it has none" : orKnown(name, known3, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${rest}` }];
    }
    let wanted = objection(setting, value);
    if (wanted === void 0) return [];
    let shown2 = typeof value == "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${wanted}, but is ${shown2}` }];
  });
}
function problemsOf(catalog, located) {
  let ids = catalog.map((policy) => policy.id);
  return Object.entries(located.value.settings ?? {}).flatMap(([id, settings]) => {
    let policy = catalog.find((one) => one.id === id);
    if (policy !== void 0) return settingProblems(policy, settings, located);
    let sentence = `there is no policy "${id}"${orKnown(id, ids, "known are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
  });
}
function activate(policy, settings) {
  let defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  return {
    ...policy,
    severity: settings.severity ?? policy.severity,
    values: { ...Object.fromEntries(defaults), ...settings.with }
  };
}
function applySettings(catalog, configuration) {
  let problems = problemsOf(catalog, configuration);
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return catalog.flatMap((policy) => {
    let settings = configuration.value.settings?.[policy.id] ?? {};
    return settings.enabled === !1 ? [] : [activate(policy, settings)];
  });
}

// src/command/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute as isAbsolute2, join as join3, relative as relative2, resolve as resolve6, sep as sep2 } from "node:path";
function findAnchor({ owners, configuration, folder, environment }) {
  let root = repositoryRoot(folder, environment), named = [owners, configuration].filter((file2) => file2 !== void 0), file = (root === void 0 ? [] : named.map((file2) => pathInside(root, file2))).find((one) => one !== void 0) ?? runningWorkflow(environment);
  return file === void 0 ? void 0 : { file, line: 1 };
}
function repositoryRoot(folder, environment) {
  let workspace = environment.GITHUB_WORKSPACE;
  return workspace && pathInside(workspace, join3(folder, "any")) !== void 0 ? workspace : nearestCheckout(folder);
}
function nearestCheckout(folder) {
  if (existsSync(join3(folder, ".git"))) return folder;
  let parent = dirname(folder);
  return parent === folder ? void 0 : nearestCheckout(parent);
}
function pathInside(root, file) {
  let path = relative2(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep2}`) || isAbsolute2(path) ? void 0 : path.split(sep2).join("/");
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve6(path) : join3(real(dirname(path)), path.slice(dirname(path).length));
  }
}
function runningWorkflow(environment) {
  let [path = ""] = (environment.GITHUB_WORKFLOW_REF ?? "").split("@"), repository = environment.GITHUB_REPOSITORY;
  if (!(!repository || !path.startsWith(`${repository}/`)))
    return path.slice(repository.length + 1);
}

// src/command/endpoint-notes.ts
function endpointNotes({ aws: aws2 = [] }, environment) {
  return !aws2.some(({ endpoint }) => endpoint === void 0) || environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === "true" ? [] : Object.entries(environment).filter(([name, value]) => /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && value).map(([name, value]) => `${name} is set, so AWS is asked at ${value} and not at its own address.`).sort();
}

// src/command/surroundings.ts
import { readFile as readFile5, stat as stat5 } from "node:fs/promises";
import { join as join4 } from "node:path";
var signInSettings = /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;
async function readSurroundings(folder, environment) {
  let [hasSharedAwsFiles, repository, roster2] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment.GITHUB_SERVER_URL),
    stat5(join4(folder, "people.csv")).catch(() => {
    })
  ]);
  return {
    environment,
    files: roster2?.isFile() === !0 ? ["people.csv"] : [],
    hasSharedAwsFiles,
    ...repository !== void 0 && { repository }
  };
}
async function canSignInByFiles(environment) {
  let home = environment.HOME || environment.USERPROFILE, files = home ? [join4(home, ".aws", "credentials"), join4(home, ".aws", "config")] : [];
  return (await Promise.all(files.map((file) => readFile5(file, "utf8").catch(() => "")))).some((text) => signInSettings.test(text));
}

// src/command/settings.ts
var configurationName = "outlived.yaml", ownersName = "owners.yaml", empty = `version: 1
`;
async function readSettings(named, edge) {
  if (named === void 0 && !await isFile(join5(edge.folder, configurationName)))
    return { configuration: readConfiguration(empty, configurationName), folder: edge.folder, notes: [] };
  let file = named ?? configurationName, text = await readUserFile(file, edge.folder);
  return {
    configuration: readConfiguration(text, file),
    file,
    folder: dirname2(resolve7(edge.folder, file)),
    notes: named === void 0 ? [`${configurationName} is read as the configuration.`] : []
  };
}
async function chooseSources({ configuration, folder }, edge) {
  let { sources } = configuration.value;
  if (sources !== void 0) return { entries: sources, notes: endpointNotes(sources, edge.environment) };
  let chosen = defaultConfiguration(await readSurroundings(folder, edge.environment)), entries = chosen.configuration.value.sources ?? {};
  return { entries, notes: [...chosen.notes, ...endpointNotes(entries, edge.environment)] };
}
async function chooseJudging(settings, options, edge) {
  let module = await loadBuiltinPolicies(), { timezone, ownerTags, acceptGaps } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), anchor = findAnchor({
    ...owners && { owners: owners.path },
    ...settings.file !== void 0 && { configuration: resolve7(edge.folder, settings.file) },
    folder: edge.folder,
    environment: edge.environment
  });
  return { judging: {
    module,
    policies: applySettings(module.policies, settings.configuration),
    ownership: {
      ...timezone !== void 0 && { timezone },
      ...ownerTags && { ownerTags },
      ...acceptGaps && { acceptGaps },
      ...owners && { owners: await readOwnersFile2(owners, edge) }
    },
    ...options.asOf !== void 0 && { asOf: options.asOf },
    ...anchor && { anchor }
  }, notes: owners?.pickedUp === !0 ? [`${owners.file} is read as the owners file.`] : [] };
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve7(edge.folder, named), pickedUp: !1 };
  let configured = settings.configuration.value.owners;
  if (configured !== void 0) return { ...placeBeside(settings, configured), pickedUp: !1 };
  let place = placeBeside(settings, ownersName);
  return await isFile(place.path) ? { ...place, pickedUp: !0 } : void 0;
}
function placeBeside({ file, folder }, name) {
  return { file: file === void 0 ? name : join5(dirname2(file), name), path: resolve7(folder, name) };
}
async function readOwnersFile2({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}
async function isFile(path) {
  return (await stat6(path).catch(() => {
  }))?.isFile() ?? !1;
}

export {
  judge,
  mergeSnapshots,
  resolve,
  collectSnapshot,
  evaluateSnapshot,
  scan,
  parseSnapshot,
  whileCollecting,
  writeNotes,
  readUserFile,
  readSettings,
  chooseSources,
  chooseJudging
};
