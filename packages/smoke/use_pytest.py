"""Runs pytest on a small suite: fixtures, parametrisation, marks, monkeypatching, capturing, rewritten assertions, its own plugin."""
import io
import os
import re
import contextlib
import pytest

with open("conftest.py", "w") as f:
    f.write('''
import pytest

@pytest.fixture(scope="module")
def numbers():
    yield [1, 2, 3]

@pytest.fixture(params=["a", "b"])
def letter(request):
    return request.param

def pytest_assertrepr_compare(op, left, right):
    if isinstance(left, complex):
        return ["complex is hard"]
''')
with open("test_example.py", "w") as f:
    f.write('''
import asyncio, os, sys, warnings, pytest

class Thing:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Thing({self.n})"
    def __eq__(self, other): return self.n == other.n

def test_numbers(numbers): assert sum(numbers) == 6
def test_letter(letter, numbers): assert letter in "ab"
@pytest.mark.parametrize("x, y", [(1, 2), pytest.param(2, 5, id="odd"), pytest.param(3, 3, marks=pytest.mark.xfail(reason="known"))])
def test_twice(x, y): assert x * 2 == y
def test_diff(): assert {"a": [1, 2, {"x": "long" * 10}], "b": 1} == {"a": [1, 3, {"x": "long" * 10}], "c": 1}
def test_text(): assert "line one\\nline two" == "line one\\nline 2"
def test_call():
    f = lambda x: [x, Thing(x)]
    assert f(1)[1] == Thing(2) and len(f(3)) > 5, f"message {1 + 1}"
def test_in(): assert 3 in [y * 2 for y in range(3)]
def test_complex(): assert 1j == 2j
def test_raises():
    with pytest.raises(ValueError, match=r"in.*literal"):
        int("x")
    with pytest.raises(KeyError):
        {}["a"]
    with pytest.raises(ExceptionGroup) as info:
        raise ExceptionGroup("g", [ValueError(1)])
    assert info.group_contains(ValueError)
def test_not_raised():
    with pytest.raises(OSError): pass
@pytest.mark.skipif(sys.version_info > (3,), reason="python 3")
def test_skipped(): assert False
def test_capture(capsys, monkeypatch, tmp_path, caplog):
    print("hello"); print("err", file=sys.stderr)
    out = capsys.readouterr()
    assert out == ("hello\\n", "err\\n")
    monkeypatch.setenv("K", "v"); monkeypatch.chdir(tmp_path)
    assert os.environ["K"] == "v" and os.getcwd() == str(tmp_path)
    import logging; logging.warning("careful %d", 1)
    assert caplog.messages == ["careful 1"]
def test_capfd(capfd):
    os.write(1, b"raw"); os.system("echo child")
    assert capfd.readouterr().out == "rawchild\\n"
def test_warns():
    with pytest.warns(UserWarning, match="odd"): warnings.warn("odd thing")
    warnings.warn("shown", UserWarning)
def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert {"a": 1.0001} == pytest.approx({"a": 1}, rel=1e-3)
    assert [1, 2] == pytest.approx([1, 2.1])
def test_error(missing_fixture): pass
def test_deep():
    def inner(n):
        local = n * 2
        return inner(n - 1) if n else {}["key"]
    inner(2)
@pytest.mark.parametrize("n", range(3))
def test_output(n, recwarn):
    print("captured", n)
    assert n != 1
class TestClass:
    @classmethod
    def setup_class(cls): cls.log = []
    def setup_method(self, method): self.log.append(method.__name__)
    def test_one(self): assert self.log == ["test_one"]
    def test_two(self, request): assert request.cls.log[-1] == "test_two"; pytest.skip("enough")
''')
with open("test_unit.py", "w") as f:
    f.write('''
import unittest
class U(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_ok(self): self.assertEqual(self.x, 1)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    @unittest.expectedFailure
    def test_expected(self): self.fail()
''')
out = io.StringIO()


class Plugin:
    seen = []

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome != "passed":
            self.seen.append((report.nodeid, report.when, report.outcome))


def clean(text):
    text = re.sub(r"in \d+\.\d+s", "in N s", text)
    text = re.sub(r"rootdir: .*|platform .*|plugins: .*|0x[0-9a-f]+|cachedir: .*", "", text).replace(os.getcwd(), "CWD")
    return text


for options in (["-q", "--tb=short"], ["-v", "--tb=long", "-rA", "-k", "twice or diff or call or deep"], ["--co", "-q"], ["-x", "-q", "--tb=line"], ["--fixtures", "-q", "-k", "letter"], ["--lf", "-q", "--tb=no"]):
    out = io.StringIO()
    plugin = Plugin()
    plugin.seen = []
    with contextlib.redirect_stdout(out):
        code = pytest.main([*options, "-p", "no:randomly", "-W", "ignore::pytest.PytestCollectionWarning", "--color=no"], plugins=[plugin])
    print(options, int(code))
    text = clean(out.getvalue())
    print(text if options[0] != "--fixtures" else "letter" in text)
    for line in plugin.seen:
        print("   ", line)
