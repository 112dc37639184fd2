"""The format as JSON Schema 2020-12, for completion and checks in editors."""

from __future__ import annotations

from typing import Any, Final

from mediaorg.spec.spec import FORMAT, Spec

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# What the validator takes in two ways, the schema has to say in two ways as well.
SCOPE: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]
    },
}


def spec_schema() -> dict[str, Any]:
    """The schema of a specification: root files; included files need none of the required keys."""
    made = Spec.model_json_schema(by_alias=True)
    made["properties"]["mediaorg"] = {"const": FORMAT, "title": "Mediaorg"}
    return _finished(made, "mediaorg specification")


def campaign_schema() -> dict[str, Any]:
    """The schema of a campaign file."""
    from mediaorg.spec.campaign import CampaignFile  # noqa: PLC0415 - only one of them is asked for
    from mediaorg.spec.change_schema import change_schema  # noqa: PLC0415 - as above

    made = CampaignFile.model_json_schema(by_alias=True)
    made["properties"]["mediaorg"] = {"const": FORMAT, "title": "Mediaorg"}
    made["properties"]["change"], shapes = change_schema()
    made["$defs"] = {**shapes, **made["$defs"]}
    return _finished(made, "mediaorg campaign")


def acknowledgement_schema() -> dict[str, Any]:
    """The schema of a file of acknowledgements."""
    from mediaorg.spec.acknowledgement import AcknowledgementFile  # noqa: PLC0415 - as above

    made = AcknowledgementFile.model_json_schema(by_alias=True)
    made["properties"]["mediaorg"] = {"const": FORMAT, "title": "Mediaorg"}
    return _finished(made, "mediaorg acknowledgements")


def _finished(made: dict[str, Any], title: str) -> dict[str, Any]:
    own_keys = {"^x-": {"description": "the user's own: kept, never read"}}
    for shape in (made, *made.get("$defs", {}).values()):
        if shape.get("type") == "object" and shape.get("additionalProperties") is False:
            shape["patternProperties"] = own_keys
            _without_defaults(shape)
    return {"$schema": DIALECT, "title": title, **{key: value for key, value in made.items() if key != "title"}}


def _without_defaults(shape: dict[str, Any]) -> None:
    """What is left out has no value: editors must not fill in `null`."""
    for name, field in shape.get("properties", {}).items():
        if "default" in field and field["default"] in (None, [], {}):
            del field["default"]
        if name == "scope":
            shape["properties"][name] = SCOPE
