#!/usr/bin/env python3
"""Derives fixtures/contracts/ocsf.schema.json from the release of OCSF that src/report/ocsf.ts writes.

The schema is the export of https://schema.ocsf.io that the package ocsf-json-schema carries:

    pip install ocsf-json-schema==1.2.0
    python3 scripts/derive-ocsf-contract.py            # writes the file
    python3 scripts/derive-ocsf-contract.py --check    # exits 1 if the file is not what the export says
"""

import difflib
import importlib.metadata
import json
import pathlib
import sys

from ocsf_json_schema import get_ocsf_schema

PACKAGE = "1.2.0"
RELEASE = "1.6.0"
CLASS = "compliance_finding"
TARGET = pathlib.Path(__file__).parent.parent / "fixtures" / "contracts" / "ocsf.schema.json"

# What a report may write, by class or object. An attribute that is not named here is refused, so that each new one is
# looked up in the release. Everything that is required must be among them.
ATTRIBUTES = {
    CLASS: [
        "activity_id",
        "activity_name",
        "category_name",
        "category_uid",
        "class_name",
        "class_uid",
        "compliance",
        "finding_info",
        "message",
        "metadata",
        "remediation",
        "resources",
        "severity",
        "severity_id",
        "status",
        "status_id",
        "time",
        "type_name",
        "type_uid",
        "unmapped",
    ],
    "analytic": ["desc", "name", "type", "type_id", "uid"],
    "compliance": ["control", "desc", "requirements", "standards", "status", "status_details", "status_id"],
    "finding_info": ["analytic", "desc", "title", "uid"],
    "metadata": ["event_code", "product", "version"],
    "object": [],
    "product": ["name", "vendor_name", "version"],
    "remediation": ["desc", "references"],
    "resource_details": ["created_time", "data", "name", "namespace", "owner", "type", "uid"],
    "user": ["name", "uid"],
}

# A timestamp is in milliseconds; one in seconds would be smaller than this until the year 33658.
EARLIEST_TIMESTAMP = 10**12

SIMPLE = {
    "boolean_t": {"type": "boolean"},
    "integer_t": {"type": "integer"},
    "json_t": {},
    "long_t": {"type": "integer"},
    "string_t": {"type": "string"},
    "timestamp_t": {"type": "integer", "minimum": EARLIEST_TIMESTAMP},
    "username_t": {"type": "string"},
    "resource_uid_t": {"type": "string"},
}


def value_schema(attribute):
    if attribute["type"] == "object_t":
        schema = {"$ref": f"#/$defs/{attribute['object_type']}"}
    else:
        schema = dict(SIMPLE[attribute["type"]])
    if "enum" in attribute:
        numbers = attribute["type"] in ("integer_t", "long_t")
        schema["enum"] = sorted(int(value) if numbers else value for value in attribute["enum"])
    return {"type": "array", "items": schema} if attribute.get("is_array") else schema


def captions(attributes):
    """The text beside an id must be the caption of its value, unless that is 99, Other."""
    rules = []
    for name, attribute in attributes.items():
        sibling = attribute.get("sibling")
        if sibling not in attributes or "enum" not in attribute:
            continue
        for value, described in sorted(attribute["enum"].items(), key=lambda entry: int(entry[0])):
            if value == "99":
                continue
            rules.append(
                {
                    "if": {"properties": {name: {"const": int(value)}}, "required": [name]},
                    "then": {"properties": {sibling: {"const": described["caption"]}}},
                }
            )
    return rules


def object_schema(name, described):
    kept = {each: described["attributes"][each] for each in ATTRIBUTES[name]}
    required = sorted(
        each for each, attribute in described["attributes"].items()
        if attribute.get("requirement") == "required" and attribute.get("profile") is None
    )
    missing = [each for each in required if each not in kept]
    if missing:
        raise SystemExit(f"{name} requires {', '.join(missing)}, which ATTRIBUTES does not name")
    alternatives = [
        {"required": [each]} for each in described.get("constraints", {}).get("at_least_one", []) if each in kept
    ]
    rules = captions(kept)
    return {
        "type": "object",
        "properties": {each: value_schema(attribute) for each, attribute in sorted(kept.items())},
        **({"required": required} if required else {}),
        **({"anyOf": alternatives} if alternatives else {}),
        **({"allOf": rules} if rules else {}),
        # The object called object is one of any attributes.
        "additionalProperties": name == "object",
    }


def derive():
    release = get_ocsf_schema(version=RELEASE)
    objects = [name for name in ATTRIBUTES if name != CLASS]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": (
            "Derived by scripts/derive-ocsf-contract.py from the Open Cybersecurity Schema Framework "
            "(https://github.com/ocsf/ocsf-schema), under the Apache License 2.0: one class, its attributes that "
            "outlived writes, and the captions of their values. Not edited by hand."
        ),
        "$id": f"https://schema.ocsf.io/schema/{release['version']}/classes/{CLASS}",
        "title": release["classes"][CLASS]["caption"],
        **object_schema(CLASS, release["classes"][CLASS]),
        "$defs": {name: object_schema(name, release["objects"][name]) for name in sorted(objects)},
    }


def main(arguments):
    installed = importlib.metadata.version("ocsf-json-schema")
    if installed != PACKAGE:
        raise SystemExit(f"ocsf-json-schema {installed} is installed; the contract is that of {PACKAGE}")
    derived = json.dumps(derive(), indent=2, ensure_ascii=True) + "\n"
    if arguments == ["--check"]:
        committed = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        difference = list(
            difflib.unified_diff(committed.splitlines(), derived.splitlines(), "committed", "derived", lineterm="", n=1)
        )
        print("\n".join(difference[:60]) or f"{TARGET.name} is what OCSF {RELEASE} says")
        return 1 if difference else 0
    if arguments:
        raise SystemExit(f"unknown arguments {' '.join(arguments)}; only --check is known")
    TARGET.write_text(derived, encoding="utf-8")
    print(f"{TARGET.name} written, {len(derived)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
