/**
 * Functions that OPA compiles into a module, so that they need no help from JavaScript; without deprecated ones.
 * https://github.com/open-policy-agent/opa/blob/v1.22.2/builtin_metadata.json
 */
export const nativeBuiltins = words(`
  abs and array.concat array.flatten array.reverse array.slice assign base64.decode base64.encode base64.is_valid
  base64url.decode base64url.encode bits.and bits.lsh bits.negate bits.or bits.rsh bits.xor ceil concat contains count
  div endswith eq equal floor format_int glob.match graph.reachable gt gte indexof internal.member_2 internal.member_3
  internal.template_string intersection is_array is_boolean is_null is_number is_object is_set is_string json.filter
  json.is_valid json.marshal json.remove json.unmarshal lower lt lte max min minus mul neq net.cidr_contains
  net.cidr_intersects net.cidr_overlap numbers.range object.filter object.get object.keys object.remove object.union
  object.union_n or plus product regex.find_all_string_submatch_n regex.is_valid regex.match rem replace round sort
  split startswith strings.replace_n strings.reverse substring sum to_number trim trim_left trim_prefix trim_right
  trim_space trim_suffix type_name union upper walk
`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const noClock = "a policy has no clock: ages stand in input as days, such as input.credential.ageDays";
const noWorld = "a policy sees nothing but input and data.settings; make the fact a setting";
const noDecoding = "nothing in input is encoded; compare the facts as they are, or make the expected text a setting";

/** Functions that reach out of the policy, so that not even a test may call them, each with what to do instead. */
const impure: readonly Replacement[] = [
  ["time.now_ns", noClock],
  ["http.send io.jwt.decode_verify net.lookup_ip_addr opa.runtime rand.intn uuid.rfc4122", noWorld],
  ["json.match_schema json.verify_schema", "outlived has checked input already"],
  ["io.jwt.encode_sign io.jwt.encode_sign_raw", noDecoding],
];

/** Other functions that OPA has and the WebAssembly target does not have. */
const missing: readonly Replacement[] = [
  ["time.add_date time.clock time.date time.diff time.format time.parse_duration_ns time.parse_ns", noClock],
  ["time.parse_rfc3339_ns time.weekday", noClock],
  ["sprintf", 'write a template: $"{days} days", or concat("", [...])'],
  ["strings.render_template", 'write a template: $"{days} days"'],
  ["object.subset", "write: every key, value in wanted { has[key] == value }"],
  ["strings.any_prefix_match", "write: some prefix in prefixes, and on the next line: startswith(text, prefix)"],
  ["strings.any_suffix_match", "write: some suffix in suffixes, and on the next line: endswith(text, suffix)"],
  ["strings.count", "write: count(split(text, part)) - 1"],
  ["strings.split_n", "use split"],
  ["indexof_n", "use indexof, or split"],
  ["numbers.range_step", "use numbers.range and leave out numbers by rem"],
  ["regex.replace", "use replace, or strings.replace_n"],
  ["regex.split", "use split, or regex.find_all_string_submatch_n"],
  ["regex.find_n", "use regex.find_all_string_submatch_n"],
  ["regex.globs_match regex.template_match glob.quote_meta", "use glob.match, or regex.match"],
  ["json.patch", "use object.union and json.remove"],
  ["json.marshal_with_options", "use json.marshal"],
  ["graph.reachable_paths", "use graph.reachable"],
  [
    "net.cidr_contains_matches net.cidr_expand net.cidr_is_valid net.cidr_merge",
    "use net.cidr_contains, net.cidr_intersects or net.cidr_overlap",
  ],
  ["base64url.encode_no_pad", "use base64url.encode and trim_right"],
  ["rego.metadata.chain rego.metadata.rule rego.parse_module", "outlived joins what METADATA says to each finding"],
  ["print internal.print trace", "print in policy_test.rego, where its text is shown"],
  ["internal.test_case", "it belongs into policy_test.rego"],
  ["semver.compare semver.is_valid", 'compare the parts that split(version, ".") gives'],
  ["units.parse units.parse_bytes", "make the number a setting"],
  [
    `crypto.hmac.equal crypto.hmac.md5 crypto.hmac.sha1 crypto.hmac.sha256 crypto.hmac.sha512 crypto.md5
    crypto.parse_private_keys crypto.sha1 crypto.sha256 crypto.x509.parse_and_verify_certificates
    crypto.x509.parse_and_verify_certificates_with_options crypto.x509.parse_certificate_request
    crypto.x509.parse_certificates crypto.x509.parse_keypair crypto.x509.parse_rsa_private_key graphql.is_valid
    graphql.parse graphql.parse_and_verify graphql.parse_query graphql.parse_schema graphql.schema_is_valid hex.decode
    hex.encode io.jwt.decode io.jwt.verify_eddsa io.jwt.verify_es256 io.jwt.verify_es384 io.jwt.verify_es512
    io.jwt.verify_hs256 io.jwt.verify_hs384 io.jwt.verify_hs512 io.jwt.verify_ps256 io.jwt.verify_ps384
    io.jwt.verify_ps512 io.jwt.verify_rs256 io.jwt.verify_rs384 io.jwt.verify_rs512 providers.aws.sign_req
    uri.is_valid uri.parse urlquery.decode urlquery.decode_object urlquery.encode urlquery.encode_object uuid.parse
    yaml.is_valid yaml.marshal yaml.unmarshal`,
    noDecoding,
  ],
];

/** Functions, separated by blanks, and what to do instead of calling them: an instruction without a full stop. */
type Replacement = readonly [names: string, instead: string];

/** Functions that a test may call: all of OPA's that do not reach out of the policy, without deprecated ones. */
export const testBuiltins: readonly string[] = [...nativeBuiltins, ...missing.flatMap(([names]) => words(names))];

/** What to do instead of calling a function that OPA has and policies may not call; undefined for unknown functions. */
export function replacementFor(name: string): string | undefined {
  return [...impure, ...missing].find(([names]) => words(names).includes(name))?.[1];
}
