"""Schemas: loading, dumping, validation, nesting, hooks, errors."""
import datetime
import decimal
import enum
import uuid
from marshmallow import EXCLUDE, INCLUDE, Schema, ValidationError, fields, post_dump, post_load, pre_load, validate, validates, validates_schema

class Kind(enum.Enum):
    A = 1
    B = 2

class Address(Schema):
    street = fields.Str(required=True, validate=validate.Length(min=2, max=20))
    number = fields.Int(strict=True, load_default=1)

class User(Schema):
    class Meta:
        unknown = EXCLUDE
        ordered = True
    id = fields.UUID(dump_only=True)
    name = fields.Str(required=True, error_messages={"required": "who?"})
    mail = fields.Email(data_key="e-mail")
    born = fields.Date()
    at = fields.AwareDateTime(format="iso", default_timezone=datetime.timezone.utc)
    worth = fields.Decimal(places=2, as_string=True, allow_nan=False)
    kind = fields.Enum(Kind, by_value=True)
    home = fields.Nested(Address)
    others = fields.List(fields.Nested(Address(only=("street",))))
    tags = fields.Dict(keys=fields.Str(validate=validate.OneOf(["x", "y"])), values=fields.Tuple((fields.Int(), fields.Bool())))
    upper = fields.Function(lambda user: user["name"].upper())
    size = fields.Method("get_size")
    friend = fields.Nested(lambda: User(only=("name",)))

    def get_size(self, user):
        return len(user)

    @pre_load
    def strip(self, data, **kwargs):
        if not isinstance(data, dict):
            return data
        return {k: v.strip() if isinstance(v, str) else v for k, v in data.items()}

    @validates("name")
    def no_digits(self, value, data_key):
        if any(c.isdigit() for c in value):
            raise ValidationError("has digits")

    @validates_schema(skip_on_field_errors=True)
    def whole(self, data, **kwargs):
        if "mail" in data and data.get("name") == data["mail"]:
            raise ValidationError({"name": ["is mail"]})

    @post_load
    def make(self, data, many, **kwargs):
        return dict(data, made=many)

    @post_dump(pass_collection=True)
    def envelope(self, data, many, **kwargs):
        return {"data": data} if many else data

good = {"name": " Ann ", "e-mail": "a@b.cd", "born": "2001-02-03", "at": "2024-01-01T00:00:00", "worth": "1.005", "kind": 2, "home": {"street": "High"}, "others": [{"street": "Low"}], "tags": {"x": [1, "yes"]}, "zzz": 1, "friend": {"name": "Bob"}}
user = User().load(good)
print(user)
print(User().dump(dict(user, id=uuid.UUID(int=5))))
print(User(many=True, only=("name", "upper")).dumps([user, user]))
print(User(partial=True, exclude=("home",)).load({"worth": decimal.Decimal(3)}), sorted(User(partial=True).fields))
for bad in ({}, {"name": "A1"}, {"name": 5, "e-mail": "x", "born": "2001-13-01", "worth": "q", "kind": 9, "home": {"street": "H", "number": "1", "z": 1}, "others": [{"street": "Low", "number": 2}, 3], "tags": {"q": [1], "x": ["a", 7]}}, {"name": "a@b.cd", "e-mail": "a@b.cd"}, [], None):
    try:
        User().load(bad)
    except ValidationError as e:
        print(e.messages, e.valid_data)
print(Schema.from_dict({"a": fields.Raw()})(unknown=INCLUDE).load({"b": 2}), Address().validate({"number": 1.5}), repr(fields.Int(required=True)), [v(3) for v in (validate.Range(1, 3), validate.Equal(3))])
