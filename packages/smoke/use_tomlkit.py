"""TOML that keeps its style through reading, changing and writing; errors with their place."""
import datetime
import tomlkit
from tomlkit.exceptions import ParseError

source = '''# Comment
title = "TOML"   # trailing

[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
day = 1979-05-27

[servers]   # all
  [servers.alpha]
  ip = "10.0.0.1"
  ports = [ 8000, 8001,
    8002, # last
  ]
  point = { x = 1, y.z = 0x1F }

[[products]]
name = "Hammer"
sku = 738_594_937
[[products]]
[products.sub]
"quoted key" = """
multi\\
  line"""
floats = [1e10, inf, -nan, 6.626e-34]
'''
doc = tomlkit.parse(source)
print(tomlkit.dumps(doc) == source, doc["servers"]["alpha"]["ports"], doc["owner"]["dob"], doc.unwrap()["products"])
doc["title"] = "changed"
doc["owner"]["name"].comment("who") if hasattr(doc["owner"]["name"], "comment") else None
doc["servers"]["alpha"]["ports"].append(9000)
doc["servers"]["beta"] = {"ip": "10.0.0.2", "on": True}
doc["products"].append(tomlkit.item({"name": "Nail", "when": datetime.datetime(2020, 1, 2, 3, 4, 5)}))
del doc["owner"]["day"]
doc["servers"]["alpha"]["point"]["w"] = [1, "two"]
table = tomlkit.table()
table.add(tomlkit.comment("made")).add("k", tomlkit.string("a\nb", multiline=True)).add(tomlkit.nl())
doc.add("new", table)
print(tomlkit.dumps(doc))
for wrong in ("a = ", "a = 1\na = 2", "[a]\n[a]", 'x = "\\q"', "d = 2020-13-01", "a = [1, 2", "= 1", "a.b = 1\na = 2"):
    try:
        tomlkit.parse(wrong)
    except (ParseError, ValueError) as e:
        print(type(e).__name__, e)
