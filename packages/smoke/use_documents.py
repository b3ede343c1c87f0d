"""Files of other programs: PyYAML, ruamel.yaml, openpyxl, xlsxwriter, pypdf, fpdf2, msgpack, protobuf."""

import io
import warnings

warnings.simplefilter("ignore")


def use_yaml():
    import yaml, ruamel.yaml

    d = {"a": [1, 2.5, None, True, "x: y", "multi\nline"], "d": {"n": {1: 2}}, "dt": __import__("datetime").date(2024, 1, 2)}
    s = yaml.safe_dump(d, sort_keys=False)
    print(s, yaml.safe_load(s) == d, yaml.safe_load("a: &x {b: 1}\nc: *x\nd: !!binary aGk=\ne: 0x1F\nf: 1e3\ng: 2024-01-02T03:04:05Z\nh: |\n  t\n  u\n"))
    try:
        yaml.safe_load("a: [1, 2\nb: }")
    except yaml.YAMLError as e:
        print(e)
    r = ruamel.yaml.YAML(pure=True)
    x = r.load("# c\na: 1  # one\nb:\n  - x\n")
    x["a"] = 2
    o = io.StringIO()
    r.dump(x, o)
    print(o.getvalue())


def use_office():
    import openpyxl, xlsxwriter, pypdf, fpdf

    wb = openpyxl.Workbook()
    ws = wb.active
    ws.append(["a", 1, 2.5])
    ws["B2"] = "=SUM(B1:C1)"
    b = io.BytesIO()
    wb.save(b)
    print([[c.value for c in r] for r in openpyxl.load_workbook(io.BytesIO(b.getvalue())).active.iter_rows()])
    o = io.BytesIO()
    w = xlsxwriter.Workbook(o, {"in_memory": True})
    s = w.add_worksheet("S")
    s.write_row(0, 0, ["x", 3])
    w.close()
    print([[c.value for c in r] for r in openpyxl.load_workbook(o).active.iter_rows()])
    p = fpdf.FPDF()
    p.add_page()
    p.set_font("helvetica", size=12)
    p.cell(text="Hello PDF")
    r = pypdf.PdfReader(io.BytesIO(bytes(p.output())))
    print(len(r.pages), r.pages[0].extract_text())


def use_msg():
    import msgpack, google.protobuf.struct_pb2 as s, google.protobuf.json_format as jf

    print(msgpack.unpackb(msgpack.packb({"a": [1, 2.5, None, b"x", "é"], "n": -5, "big": 2**63})), msgpack.packb([1, -1, 300]))
    st = s.Struct()
    st.update({"a": 1, "b": [True, "x", {"c": None}]})
    raw = st.SerializeToString(deterministic=True)
    t = s.Struct.FromString(raw)
    print(t == st, len(raw), jf.MessageToJson(t, indent=None, sort_keys=True), t)


if __name__ == "__main__":
    use_yaml()
    use_office()
    use_msg()
