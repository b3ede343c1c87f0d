import codecs

print("日本".encode("shift_jis"), b"\x93\xfa\x96{".decode("cp932"))  # expect: b'\x93\xfa\x96{' 日本
print("日本".encode("iso2022_jp"))  # expect: b'\x1b$BF|K\\\x1b(B'
print("한글".encode("euc_kr"), "똠".encode("cp949"))  # expect: b'\xc7\xd1\xb1\xdb' b'\x8cc'
print("中文".encode("gb18030"), "😀".encode("gb18030"), "中文".encode("hz"))  # expect: b'\xd6\xd0\xce\xc4' b'\x949\xfc6' b'~{VPND~}'
decoder = codecs.getincrementaldecoder("big5")()
print([decoder.decode(b) for b in (b"\xa4", b"\xa4", b"a")])  # expect: ['', '中', 'a']
try:
    b"\xa4".decode("big5")
except UnicodeDecodeError as e:
    print(e)  # expect: 'big5' codec can't decode byte 0xa4 in position 0: incomplete multibyte sequence
