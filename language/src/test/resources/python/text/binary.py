def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


import binascii
import hashlib
import _string

print(binascii.hexlify(b"abc"), binascii.unhexlify("6162"), binascii.b2a_base64(b"abcd"), binascii.a2b_base64("YWJj\nZA=="), binascii.crc32(b"abc"), binascii.crc32(b"abc", 5), binascii.crc_hqx(b"abc", 0))  # expect: b'616263' b'ab' b'YWJjZA==\n' b'abcd' 891568578 871334697 40406
print(binascii.b2a_uu(b"abc"), binascii.a2b_uu(b"#86)C\n"), binascii.b2a_qp(b"a=b\x80 \n", quotetabs=True), binascii.a2b_qp(b"a=3D=\nb_c", header=True))  # expect: b'#86)C\n' b'abc' b'a=3Db=80=20\n' b'a=b c'
print(error(lambda: binascii.a2b_base64(b"YQ")))  # expect: Error: Incorrect padding
print(error(lambda: binascii.unhexlify("0")))  # expect: Error: Odd-length string
print(error(lambda: binascii.unhexlify("0g")))  # expect: Error: Non-hexadecimal digit found
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, b"abc" * 100)
    assert h.name == name and len(h.digest()) == h.digest_size and h.copy().hexdigest() == h.hexdigest()
print([hashlib.new(n, b"abc" * 100).hexdigest()[:8] for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s")])  # expect: ['f571117a', 'c9546632', '4576cbf1', 'd9f5aeb0', '4d37383b', '01bb4dcc', '16dd8c92', '26fb4fd7', '76bbbd71', 'c3090691', 'dc0196ca', '0cbc8760']
print(hashlib.shake_128(b"abc").hexdigest(10), hashlib.shake_256(b"a" * 500).hexdigest(200)[-10:], hashlib.blake2b(b"x", digest_size=8, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"y" * 200, key=b"abc").hexdigest()[:10])  # expect: 5881092dd818bf5cf8a3 c465bc4bfd 03c852462ff0a553 e76b50f3dc
h = hashlib.sha256()
h.update(b"a")
h.update(bytearray(b"b"))
print(h.hexdigest()[:10], h.block_size, h.digest_size)  # expect: fb8e20fc2e 64 32
print(error(lambda: hashlib.md5("a")))  # expect: TypeError: Strings must be encoded before hashing
print(list(_string.formatter_parser("a{b!r:c}{{d}}{}")), [list(x) if not isinstance(x, (str, int)) else x for x in _string.formatter_field_name_split("a.b[0][k]")], _string.formatter_field_name_split("12")[0])  # expect: [('a', 'b', 'c', 'r'), ('{', None, None, None), ('d}', None, None, None), ('', '', '', None)] ['a', [(True, 'b'), (False, 0), (False, 'k')]] 12
