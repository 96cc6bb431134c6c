#!/usr/bin/env python3
"""Derives fixtures/contracts/aws.schema.json from botocore's models of the AWS services.

The models alone know enums, patterns and required members. Needs botocore in the version named below:

    pip install botocore==1.43.11
    python3 scripts/derive-aws-contract.py            # writes the file
    python3 scripts/derive-aws-contract.py --check    # exits 1 if the file is not what the models say
"""

import difflib
import json
import pathlib
import sys

import botocore
from botocore.loaders import Loader

BOTOCORE = "1.43.11"
TARGET = pathlib.Path(__file__).parent.parent / "fixtures" / "contracts" / "aws.schema.json"

# Operations that the embedded estate answers, by the prefix of their permissions, which is also their model's name.
OPERATIONS = {
    "account": ["ListRegions"],
    "iam": [
        "GenerateCredentialReport",
        "GetAccessKeyLastUsed",
        "GetAccountAuthorizationDetails",
        "GetAccountSummary",
        "GetCredentialReport",
        "GetLoginProfile",
        "GetUser",
        "ListAccessKeys",
        "ListAccountAliases",
        "ListMFADevices",
        "ListSigningCertificates",
    ],
    "secretsmanager": ["ListSecretVersionIds", "ListSecrets"],
    "sts": ["GetAccessKeyInfo", "GetCallerIdentity"],
}

INTEGERS = ("integer", "long")
NUMBERS = ("float", "double")


class Service:
    """One service's model, and the definitions that its operations need."""

    def __init__(self, name, model, definitions):
        self.name = name
        self.shapes = model["shapes"]
        self.operations = model["operations"]
        self.speaks_xml = model["metadata"]["protocol"] == "query"
        self.definitions = definitions

    def reference(self, shape_name):
        """Refers to a shape, and defines it if nobody has yet."""
        key = f"{self.name}.{shape_name}"
        if key not in self.definitions:
            self.definitions[key] = {}  # shapes may contain themselves
            self.definitions[key].update(self.convert(self.shapes[shape_name]))
        return {"$ref": f"#/$defs/{key}"}

    def convert(self, shape):
        kind = shape["type"]
        if kind == "structure":
            return self.convert_structure(shape)
        if kind == "list":
            bounds = rename(shape, {"min": "minItems", "max": "maxItems"})
            return {"type": "array", "items": self.reference(shape["member"]["shape"]), **bounds}
        if kind == "map":
            return {
                "type": "object",
                "propertyNames": self.reference(shape["key"]["shape"]),
                "additionalProperties": self.reference(shape["value"]["shape"]),
            }
        if kind == "string":
            facts = rename(shape, {"enum": "enum", "min": "minLength", "max": "maxLength"})
            pattern = shape.get("pattern")
            return {"type": "string", **facts, **({"pattern": f"^(?:{pattern})$"} if pattern else {})}
        if kind == "timestamp":
            # Query protocol: ISO 8601 in UTC; JSON protocols: seconds since 1970.
            return {"type": "string", "format": "date-time", "pattern": "Z$"} if self.speaks_xml else {"type": "number"}
        if kind == "blob":
            return {"type": "string", "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}
        if kind == "boolean":
            return {"type": "boolean"}
        if kind in INTEGERS + NUMBERS:
            facts = rename(shape, {"min": "minimum", "max": "maximum"})
            return {"type": "integer" if kind in INTEGERS else "number", **facts}
        raise SystemExit(f"{self.name}: shapes of type {kind} are not known to this script")

    def convert_structure(self, shape):
        members = {
            member.get("locationName", name): self.reference(member["shape"])
            for name, member in shape["members"].items()
        }
        required = [shape["members"][name].get("locationName", name) for name in shape.get("required", [])]
        return {
            "type": "object",
            "properties": members,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def errors(self, operation):
        """The codes that an operation may answer with, and their status."""
        return {
            code: status
            for code, status in sorted(self.error(each["shape"]) for each in operation.get("errors", []))
        }

    def error(self, shape_name):
        shape = self.shapes[shape_name]
        known = shape.get("error", {})
        status = known.get("httpStatusCode", 500 if shape.get("fault") else 400)
        return known.get("code", shape_name), status


def rename(shape, names):
    return {new: shape[old] for old, new in names.items() if old in shape}


def derive():
    loader = Loader()
    definitions = {}
    operations = {}
    for name, actions in OPERATIONS.items():
        service = Service(name, loader.load_service_model(name, "service-2"), definitions)
        for action in actions:
            operation = service.operations[action]
            operations[f"{name}:{action}"] = {
                "output": service.reference(operation["output"]["shape"])["$ref"],
                "errors": service.errors(operation),
            }
    return {
        "generated": "by scripts/derive-aws-contract.py from botocore's service models (Apache-2.0); not edited by hand",
        "botocore": BOTOCORE,
        "operations": operations,
        "$defs": dict(sorted(definitions.items())),
    }


def main(arguments):
    if botocore.__version__ != BOTOCORE:
        raise SystemExit(f"botocore {botocore.__version__} is installed; the contract is that of {BOTOCORE}")
    derived = json.dumps(derive(), indent=2, ensure_ascii=True) + "\n"
    if arguments == ["--check"]:
        committed = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        difference = list(
            difflib.unified_diff(committed.splitlines(), derived.splitlines(), "committed", "derived", lineterm="", n=1)
        )
        print("\n".join(difference[:60]) or f"{TARGET.name} is what botocore {BOTOCORE} says")
        return 1 if difference else 0
    if arguments:
        raise SystemExit(f"unknown arguments {' '.join(arguments)}; only --check is known")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(derived, encoding="utf-8")
    print(f"{TARGET.name} written, {len(derived)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
