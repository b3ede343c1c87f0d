"""Regular expressions: findall, sub with a function, match with groups, split, alternatives, back references."""

import re

EXPECTED = (1522427, [0, 6000, 12000, 24001], 274195)

LINES = []
for i in range(3000):
    LINES.append(
        '10.0.%d.%d - user%d [12/Mar/2026:10:%02d:%02d] "GET /page/%d?q=term%d&r=%d HTTP/1.1" %d %d'
        % (i % 256, i * 7 % 256, i % 13, i % 60, i * 3 % 60, i, i % 17, i % 5, (200, 404, 301, 500)[i % 4], i * 37)
    )
TEXT = "\n".join(LINES)
LOG = re.compile(r'(?P<ip>\d+\.\d+\.\d+\.\d+) - (?P<user>\w+) \[(?P<date>[^\]]+)\] "(?P<verb>GET|POST) (?P<path>\S+) [^"]*" (\d{3}) (\d+)')
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[a-z]+", re.IGNORECASE)
QUERY = re.compile(r"[?&](\w+)=(\w*)")
TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_]\w*)|(.))")
DOUBLE = re.compile(r"(\w)\1")


def run():
    total = 0
    for line in LINES:
        m = LOG.match(line)
        total += int(m.group(6)) + len(m["path"]) + len(m.groupdict())
        total += len(QUERY.findall(line))
    total += len(NUMBER.findall(TEXT)) + len(WORD.sub(lambda m: m.group().upper(), TEXT))
    total += len(re.split(r"[\s/:]+", TEXT)) + len(DOUBLE.findall(TEXT))
    kinds = [0, 0, 0, 0]
    for m in TOKEN.finditer("alpha = beta1 * (gamma + 42) - delta[7] " * 3000):
        kinds[m.lastindex] += 1
    return total, kinds, len(re.sub(r"(\d+)\.(\d+)", r"\2:\1", TEXT))
