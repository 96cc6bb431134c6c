/** A component of a CycloneDX document. https://cyclonedx.org/docs/1.5/json/ */
export interface Component {
  readonly "bom-ref": string;
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly scope?: string;
  readonly purl?: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** The parts of a CycloneDX document that are changed here; everything else stays as npm wrote it. */
export interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Shipped {
  /** `name@version` of each npm package whose code is in dist/. */
  readonly packages: readonly string[];
  /** The text of compiler/THIRD_PARTY_NOTICES.md. */
  readonly compilerNotices: string;
}

/**
 * What the published package contains, from the SBOM that `npm sbom` makes of everything that is installed here: the
 * packages that are bundled, and the Go modules that OPA's compiler is built from, which npm does not know.
 */
export function narrowSbom<Whole extends Sbom>(whole: Whole, { packages, compilerNotices }: Shipped): Whole {
  const known = new Map(whole.components.map((component) => [`${component.name}@${component.version}`, component]));
  const bundled = packages.map((name) => {
    const component = known.get(name);
    if (component === undefined) throw new Error(`npm sbom does not know ${name}.`);
    return asShipped(component);
  });
  const parts = compilerParts(compilerNotices);
  if (parts.length === 0) throw new Error("compiler/THIRD_PARTY_NOTICES.md names nothing.");
  const components = [...new Map([...bundled, ...parts].map((one) => [one["bom-ref"], one])).values()];
  const present = new Set(components.map((component) => component["bom-ref"]));
  const own = { ...whole.metadata.component, name: "outlived" };
  const dependencies = whole.dependencies
    .filter(({ ref }) => present.has(ref) || ref === own["bom-ref"])
    .map(({ ref, dependsOn }) => {
      const parts = ref === own["bom-ref"] ? compilerParts(compilerNotices).map((part) => part["bom-ref"]) : [];
      return { ref, dependsOn: [...dependsOn.filter((one) => present.has(one)), ...parts] };
    });
  return { ...whole, metadata: { ...whole.metadata, component: own }, components, dependencies };
}

/** npm says of everything that is bundled that only the development needs it. */
function asShipped({ properties = [], ...component }: Component): Component {
  const kept = properties.filter(({ name }) => name !== "cdx:npm:package:development");
  return { ...component, scope: "required", properties: kept };
}

/** Each list entry of the notices: a Go module with its version, Go itself, or a part of OPA that has no version. */
function compilerParts(notices: string): readonly Component[] {
  return [...notices.matchAll(/^- (.+)$/gm)].map(([, title = ""]) => {
    const [, module, version] = /^([\w.-]+\.\w+\/\S+) (v\S+)$/.exec(title) ?? [];
    if (module !== undefined && version !== undefined) return goModule(module, version);
    const [, goVersion] = /^go([\d.]+): /.exec(title) ?? [];
    if (goVersion !== undefined) return goModule("std", goVersion);
    const [name = title] = title.split(", ");
    return { "bom-ref": `compiler:${name}`, type: "library", name, scope: "required" };
  });
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/golang-definition.md */
function goModule(name: string, version: string): Component {
  const purl = `pkg:golang/${name.toLowerCase()}@${version}`;
  return { "bom-ref": purl, type: "library", name, version, scope: "required", purl };
}
