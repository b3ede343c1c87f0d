# An archive on sys.path is found even when it brings the first import of zipimport, and with several of them.
import os
import sys
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    for name in ("first", "second"):
        with zipfile.ZipFile(os.path.join(folder, name + ".zip"), "w") as archive:
            archive.writestr(f"in_{name}.py", f"value = {name!r}\n")
    sys.modules.pop("zipimport", None)
    sys.path[:0] = [os.path.join(folder, "first.zip"), os.path.join(folder, "second.zip")]
    import in_second
    import in_first

    print(in_first.value, in_second.value)  # expect: first second
    print(type(in_first.__loader__).__name__)  # expect: zipimporter
