# Characters by name, and by the formal aliases of Unicode's NameAliases.txt.
import unicodedata

print(ascii("\N{SNOWMAN}\N{byte order mark}\N{NBSP}\N{LF}"))  # expect: '\u2603\ufeff\xa0\n'
print(ascii("\N{LATIN CAPITAL LETTER GHA}\N{VS17}"))  # expect: '\u01a2\U000e0100'
print(ascii(unicodedata.lookup("esc")), b"\\N{ESC}".decode("unicode_escape") == "\x1b")  # expect: '\x1b' True
try:
    unicodedata.lookup("VS257")
except KeyError as e:
    print(e)  # expect: "undefined character name 'VS257'"
