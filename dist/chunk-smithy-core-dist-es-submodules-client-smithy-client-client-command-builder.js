import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  AlgorithmId,
  NormalizedSchema,
  SMITHY_CONTEXT_KEY,
  hasOwn
} from "./chunk-smithy-core-dist-es-submodules-schema-index.js";

// node_modules/@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js
var getAllAliases = (name, aliases) => {
  let _aliases = [];
  if (name && _aliases.push(name), aliases)
    for (let alias of aliases)
      _aliases.push(alias);
  return _aliases;
}, getMiddlewareNameWithAliases = (name, aliases) => `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`, constructStack = () => {
  let absoluteEntries = [], relativeEntries = [], identifyOnResolve = !1, entriesNameSet = /* @__PURE__ */ new Set(), sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]), removeByName = (toRemove) => {
    let isRemoved = !1, filterCb = (entry) => {
      let aliases = getAllAliases(entry.name, entry.aliases);
      if (aliases.includes(toRemove)) {
        isRemoved = !0;
        for (let alias of aliases)
          entriesNameSet.delete(alias);
        return !1;
      }
      return !0;
    };
    return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
  }, removeByReference = (toRemove) => {
    let isRemoved = !1, filterCb = (entry) => {
      if (entry.middleware === toRemove) {
        isRemoved = !0;
        for (let alias of getAllAliases(entry.name, entry.aliases))
          entriesNameSet.delete(alias);
        return !1;
      }
      return !0;
    };
    return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
  }, cloneTo = (toStack) => (absoluteEntries.forEach((entry) => {
    toStack.add(entry.middleware, { ...entry });
  }), relativeEntries.forEach((entry) => {
    toStack.addRelativeTo(entry.middleware, { ...entry });
  }), toStack.identifyOnResolve?.(stack.identifyOnResolve()), toStack), expandRelativeMiddlewareList = (from) => {
    let expandedMiddlewareList = [];
    return from.before.forEach((entry) => {
      entry.before.length === 0 && entry.after.length === 0 ? expandedMiddlewareList.push(entry) : expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
    }), expandedMiddlewareList.push(from), from.after.reverse().forEach((entry) => {
      entry.before.length === 0 && entry.after.length === 0 ? expandedMiddlewareList.push(entry) : expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
    }), expandedMiddlewareList;
  }, getMiddlewareList = (debug = !1) => {
    let normalizedAbsoluteEntries = [], normalizedRelativeEntries = [], normalizedEntriesNameMap = {};
    return absoluteEntries.forEach((entry) => {
      let normalizedEntry = {
        ...entry,
        before: [],
        after: []
      };
      for (let alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases))
        normalizedEntriesNameMap[alias] = normalizedEntry;
      normalizedAbsoluteEntries.push(normalizedEntry);
    }), relativeEntries.forEach((entry) => {
      let normalizedEntry = {
        ...entry,
        before: [],
        after: []
      };
      for (let alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases))
        normalizedEntriesNameMap[alias] = normalizedEntry;
      normalizedRelativeEntries.push(normalizedEntry);
    }), normalizedRelativeEntries.forEach((entry) => {
      if (entry.toMiddleware) {
        let toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
        if (toMiddleware === void 0) {
          if (debug)
            return;
          throw new Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
        }
        entry.relation === "after" && toMiddleware.after.push(entry), entry.relation === "before" && toMiddleware.before.push(entry);
      }
    }), sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => (wholeList.push(...expandedMiddlewareList), wholeList), []);
  }, stack = {
    add: (middleware, options = {}) => {
      let { name, override, aliases: _aliases } = options, entry = {
        step: "initialize",
        priority: "normal",
        middleware,
        ...options
      }, aliases = getAllAliases(name, _aliases);
      if (aliases.length > 0) {
        if (aliases.some((alias) => entriesNameSet.has(alias))) {
          if (!override)
            throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
          for (let alias of aliases) {
            let toOverrideIndex = absoluteEntries.findIndex((entry2) => entry2.name === alias || entry2.aliases?.some((a) => a === alias));
            if (toOverrideIndex === -1)
              continue;
            let toOverride = absoluteEntries[toOverrideIndex];
            if (toOverride.step !== entry.step || entry.priority !== toOverride.priority)
              throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
            absoluteEntries.splice(toOverrideIndex, 1);
          }
        }
        for (let alias of aliases)
          entriesNameSet.add(alias);
      }
      absoluteEntries.push(entry);
    },
    addRelativeTo: (middleware, options) => {
      let { name, override, aliases: _aliases } = options, entry = {
        middleware,
        ...options
      }, aliases = getAllAliases(name, _aliases);
      if (aliases.length > 0) {
        if (aliases.some((alias) => entriesNameSet.has(alias))) {
          if (!override)
            throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
          for (let alias of aliases) {
            let toOverrideIndex = relativeEntries.findIndex((entry2) => entry2.name === alias || entry2.aliases?.some((a) => a === alias));
            if (toOverrideIndex === -1)
              continue;
            let toOverride = relativeEntries[toOverrideIndex];
            if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation)
              throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
            relativeEntries.splice(toOverrideIndex, 1);
          }
        }
        for (let alias of aliases)
          entriesNameSet.add(alias);
      }
      relativeEntries.push(entry);
    },
    clone: () => cloneTo(constructStack()),
    use: (plugin) => {
      plugin.applyToStack(stack);
    },
    remove: (toRemove) => typeof toRemove == "string" ? removeByName(toRemove) : removeByReference(toRemove),
    removeByTag: (toRemove) => {
      let isRemoved = !1, filterCb = (entry) => {
        let { tags, name, aliases: _aliases } = entry;
        if (tags && tags.includes(toRemove)) {
          let aliases = getAllAliases(name, _aliases);
          for (let alias of aliases)
            entriesNameSet.delete(alias);
          return isRemoved = !0, !1;
        }
        return !0;
      };
      return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
    },
    concat: (from) => {
      let cloned = cloneTo(constructStack());
      return cloned.use(from), cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? !1)), cloned;
    },
    applyToStack: cloneTo,
    identify: () => getMiddlewareList(!0).map((mw) => {
      let step = mw.step ?? mw.relation + " " + mw.toMiddleware;
      return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
    }),
    identifyOnResolve(toggle) {
      return typeof toggle == "boolean" && (identifyOnResolve = toggle), identifyOnResolve;
    },
    resolve: (handler, context) => {
      for (let middleware of getMiddlewareList().map((entry) => entry.middleware).reverse())
        handler = middleware(handler, context);
      return identifyOnResolve && console.log(stack.identify()), handler;
    }
  };
  return stack;
}, stepWeights = {
  initialize: 5,
  serialize: 4,
  build: 3,
  finalizeRequest: 2,
  deserialize: 1
}, priorityWeights = {
  high: 3,
  normal: 2,
  low: 1
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var Client = class {
  config;
  middlewareStack = constructStack();
  initConfig;
  handlers;
  constructor(config) {
    this.config = config;
    let { protocol, protocolSettings } = config;
    protocolSettings && typeof protocol == "function" && (config.protocol = new protocol(protocolSettings));
  }
  send(command, optionsOrCb, cb) {
    let options = typeof optionsOrCb != "function" ? optionsOrCb : void 0, callback = typeof optionsOrCb == "function" ? optionsOrCb : cb, useHandlerCache = options === void 0 && this.config.cacheMiddleware === !0, handler;
    if (useHandlerCache) {
      this.handlers || (this.handlers = /* @__PURE__ */ new WeakMap());
      let handlers = this.handlers;
      handlers.has(command.constructor) ? handler = handlers.get(command.constructor) : (handler = command.resolveMiddleware(this.middlewareStack, this.config, options), handlers.set(command.constructor, handler));
    } else
      delete this.handlers, handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
    if (callback)
      handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {
      });
    else
      return handler(command).then((result) => result.output);
  }
  destroy() {
    this.config?.requestHandler?.destroy?.(), delete this.handlers;
  }
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
var SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
  if (data == null)
    return data;
  let ns = NormalizedSchema.of(schema);
  if (ns.getMergedTraits().sensitive)
    return SENSITIVE_STRING;
  if (ns.isListSchema()) {
    let valueSchema = ns.getValueSchema();
    if (valueSchema.getMergedTraits().sensitive)
      return SENSITIVE_STRING;
    if (Array.isArray(data))
      return data.map((value) => schemaLogFilter(valueSchema, value));
  } else if (ns.isMapSchema()) {
    let valueSchema = ns.getValueSchema();
    if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive)
      return SENSITIVE_STRING;
    if (typeof data == "object")
      return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
  } else if (ns.isStructSchema() && typeof data == "object") {
    let object = data, newObject = {};
    for (let [member, memberNs] of ns.structIterator())
      object[member] != null && (newObject[member] = schemaLogFilter(memberNs, object[member]));
    return newObject;
  }
  return data;
}

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
var operationEventStreamMarker = /* @__PURE__ */ Symbol.for("@smithy/op-event-stream"), Command = class {
  middlewareStack = constructStack();
  schema;
  static classBuilder() {
    return new ClassBuilder();
  }
  resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
    for (let mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options))
      this.middlewareStack.use(mw);
    let stack = clientStack.concat(this.middlewareStack), { logger } = configuration, additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY], handlerExecutionContext = {
      logger,
      clientName,
      commandName,
      inputFilterSensitiveLog,
      outputFilterSensitiveLog,
      ...additionalContext,
      [SMITHY_CONTEXT_KEY]: {
        ...additionalSmithyContext,
        commandInstance: this,
        ...smithyContext,
        ...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
        ...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
      }
    }, { requestHandler } = configuration, requestOptions = options ?? {};
    requestOptions.metricsRecorder && (requestOptions = { ...requestOptions }, delete requestOptions.metricsRecorder);
    let isEventStream, schema = this.schema, marker = schema?.[operationEventStreamMarker];
    if (marker !== void 0)
      isEventStream = marker;
    else if (schema && Array.isArray(schema) && schema[0] === 9) {
      let [, , , , input$, output$] = schema;
      isEventStream = schema[operationEventStreamMarker] = !!(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
    }
    return isEventStream && (requestOptions = {
      isEventStream,
      ...requestOptions
    }), stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
  }
}, ClassBuilder = class {
  _init = () => {
  };
  _ep = {};
  _middlewareFn = () => [];
  _commandName = "";
  _clientName = "";
  _additionalContext = {};
  _smithyContext = {};
  _inputFilterSensitiveLog = void 0;
  _outputFilterSensitiveLog = void 0;
  _serializer = null;
  _deserializer = null;
  _operationSchema;
  init(cb) {
    this._init = cb;
  }
  ep(endpointParameterInstructions) {
    return this._ep = endpointParameterInstructions, this;
  }
  m(middlewareSupplier) {
    return this._middlewareFn = middlewareSupplier, this;
  }
  s(service, operation, smithyContext = {}) {
    return this._smithyContext = {
      service,
      operation,
      ...smithyContext
    }, this;
  }
  c(additionalContext = {}) {
    return this._additionalContext = additionalContext, this;
  }
  n(clientName, commandName) {
    return this._clientName = clientName, this._commandName = commandName, this;
  }
  f(inputFilter = (_) => _, outputFilter = (_) => _) {
    return this._inputFilterSensitiveLog = inputFilter, this._outputFilterSensitiveLog = outputFilter, this;
  }
  ser(serializer) {
    return this._serializer = serializer, this;
  }
  de(deserializer) {
    return this._deserializer = deserializer, this;
  }
  sc(operation) {
    return this._operationSchema = operation, this._smithyContext.operationSchema = operation, this;
  }
  build() {
    let closure = this, CommandRef;
    return CommandRef = class extends Command {
      input;
      static getEndpointParameterInstructions() {
        return closure._ep;
      }
      constructor(...[input]) {
        super(), this.input = input ?? {}, closure._init(this), this.schema = closure._operationSchema;
      }
      resolveMiddleware(stack, configuration, options) {
        let op = closure._operationSchema, input = op?.[4] ?? op?.input, output = op?.[5] ?? op?.output;
        return this.resolveMiddlewareWithContext(stack, configuration, options, {
          CommandCtor: CommandRef,
          middlewareFn: closure._middlewareFn,
          clientName: closure._clientName,
          commandName: closure._commandName,
          inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
          outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
          smithyContext: closure._smithyContext,
          additionalContext: closure._additionalContext
        });
      }
      serialize = closure._serializer;
      deserialize = closure._deserializer;
    };
  }
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/create-aggregated-client.js
var createAggregatedClient = (commands, Client2, options) => {
  for (let [command, CommandCtor] of Object.entries(commands)) {
    let methodImpl = async function(args, optionsOrCb, cb) {
      let command2 = new CommandCtor(args);
      if (typeof optionsOrCb == "function")
        this.send(command2, optionsOrCb);
      else if (typeof cb == "function") {
        if (typeof optionsOrCb != "object")
          throw new Error(`Expected http options but got ${typeof optionsOrCb}`);
        this.send(command2, optionsOrCb || {}, cb);
      } else
        return this.send(command2, optionsOrCb);
    }, methodName = (command[0].toLowerCase() + command.slice(1)).replace(/Command$/, "");
    Client2.prototype[methodName] = methodImpl;
  }
  let { paginators = {}, waiters = {} } = options ?? {};
  for (let [paginatorName, paginatorFn] of Object.entries(paginators))
    Client2.prototype[paginatorName] === void 0 && (Client2.prototype[paginatorName] = function(commandInput = {}, paginationConfiguration, ...rest) {
      return paginatorFn({
        ...paginationConfiguration,
        client: this
      }, commandInput, ...rest);
    });
  for (let [waiterName, waiterFn] of Object.entries(waiters))
    Client2.prototype[waiterName] === void 0 && (Client2.prototype[waiterName] = async function(commandInput = {}, waiterConfiguration, ...rest) {
      let config = waiterConfiguration;
      return typeof waiterConfiguration == "number" && (config = {
        maxWaitTime: waiterConfiguration
      }), waiterFn({
        ...config,
        client: this
      }, commandInput, ...rest);
    });
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var ServiceException = class _ServiceException extends Error {
  static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
  $fault;
  $response;
  $retryable;
  $metadata;
  constructor(options) {
    super(options.message), Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype), this.name = options.name, this.$fault = options.$fault, this.$metadata = options.$metadata;
  }
  static isInstance(value) {
    if (!value)
      return !1;
    let candidate = value;
    return _ServiceException.prototype.isPrototypeOf(candidate) || !!candidate.$fault && !!candidate.$metadata && (candidate.$fault === "client" || candidate.$fault === "server");
  }
  static [Symbol.hasInstance](instance) {
    if (!instance)
      return !1;
    let candidate = instance;
    if (this === _ServiceException)
      return _ServiceException.isInstance(instance);
    if (_ServiceException.isInstance(instance)) {
      if (this.prototype.isPrototypeOf(instance))
        return !0;
      let targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0, candidateHasShapeId = !1;
      if (targetId) {
        let proto = Object.getPrototypeOf(candidate);
        for (; proto && proto !== Object.prototype; ) {
          let ctor = proto.constructor, candidateId = ctor !== _ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
          if (candidateId && (candidateHasShapeId = !0, candidateId === targetId))
            return !0;
          proto = Object.getPrototypeOf(proto);
        }
      }
      if (targetId && candidateHasShapeId)
        return !1;
      let targetName = this.name;
      if (targetName && targetName.length >= 6) {
        if (candidate.name === targetName)
          return !0;
        let proto = Object.getPrototypeOf(candidate);
        for (; proto && proto !== Object.prototype; ) {
          let ctorName = proto.constructor?.name;
          if (ctorName && ctorName !== "Error" && ctorName === targetName)
            return !0;
          proto = Object.getPrototypeOf(proto);
        }
      }
    }
    return !1;
  }
}, decorateServiceException = (exception, additions = {}) => {
  Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
    (exception[k] == null || exception[k] === "") && (exception[k] = v);
  });
  let message = exception.message || exception.Message || "UnknownError";
  return exception.message = message, delete exception.Message, exception;
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
var loadConfigsForDefaultMode = (mode) => {
  switch (mode) {
    case "standard":
      return {
        retryMode: "standard",
        connectionTimeout: 3100
      };
    case "in-region":
      return {
        retryMode: "standard",
        connectionTimeout: 1100
      };
    case "cross-region":
      return {
        retryMode: "standard",
        connectionTimeout: 3100
      };
    case "mobile":
      return {
        retryMode: "standard",
        connectionTimeout: 3e4
      };
    default:
      return {};
  }
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
var warningEmitted = !1, emitWarningIfUnsupportedVersion = (version) => {
  version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16 && (warningEmitted = !0);
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
var knownAlgorithms = Object.values(AlgorithmId), getChecksumConfiguration = (runtimeConfig) => {
  let checksumAlgorithms = [];
  for (let id in AlgorithmId) {
    if (!hasOwn(AlgorithmId, id))
      continue;
    let algorithmId = AlgorithmId[id];
    runtimeConfig[algorithmId] !== void 0 && checksumAlgorithms.push({
      algorithmId: () => algorithmId,
      checksumConstructor: () => runtimeConfig[algorithmId]
    });
  }
  for (let [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {}))
    checksumAlgorithms.push({
      algorithmId: () => id,
      checksumConstructor: () => ChecksumCtor
    });
  return {
    addChecksumAlgorithm(algo) {
      runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
      let id = algo.algorithmId(), ctor = algo.checksumConstructor();
      knownAlgorithms.includes(id) ? runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor : runtimeConfig.checksumAlgorithms[id] = ctor, checksumAlgorithms.push(algo);
    },
    checksumAlgorithms() {
      return checksumAlgorithms;
    }
  };
}, resolveChecksumRuntimeConfig = (clientConfig) => {
  let runtimeConfig = {};
  return clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
    let id = checksumAlgorithm.algorithmId();
    knownAlgorithms.includes(id) && (runtimeConfig[id] = checksumAlgorithm.checksumConstructor());
  }), runtimeConfig;
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
var getRetryConfiguration = (runtimeConfig) => ({
  setRetryStrategy(retryStrategy) {
    runtimeConfig.retryStrategy = retryStrategy;
  },
  retryStrategy() {
    return runtimeConfig.retryStrategy;
  }
}), resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
  let runtimeConfig = {};
  return runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy(), runtimeConfig;
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
var getDefaultExtensionConfiguration = (runtimeConfig) => Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
var resolveDefaultRuntimeConfig = (config) => Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/get-value-from-text-node.js
var getValueFromTextNode = (obj) => {
  let textNodeName = "#text";
  for (let key in obj)
    hasOwn(obj, key) && (obj[key][textNodeName] !== void 0 ? obj[key] = obj[key][textNodeName] : typeof obj[key] == "object" && obj[key] !== null && (obj[key] = getValueFromTextNode(obj[key])));
  return obj;
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = class {
  trace() {
  }
  debug() {
  }
  info() {
  }
  warn() {
  }
  error() {
  }
};

// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
  return function(added, plugins, op, $, smithyContext = {}) {
    let epMerged = Object.assign({}, common, added);
    return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
      let list = plugins.call(this, CommandCtor, clientStack, config, options);
      return list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions())), list;
    }).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
  };
}

export {
  Client,
  Command,
  createAggregatedClient,
  ServiceException,
  decorateServiceException,
  loadConfigsForDefaultMode,
  emitWarningIfUnsupportedVersion,
  getDefaultExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  getValueFromTextNode,
  NoOpLogger,
  makeBuilder
};
