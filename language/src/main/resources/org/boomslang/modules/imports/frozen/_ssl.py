"""The module _ssl: what CPython's Modules/_ssl.c does with OpenSSL, over the JDK's TLS in _ssl_engine.

Names, numbers and messages are those of OpenSSL, since programs look at them. What the JDK does not have is absent in
the ways that ssl knows: HAS_PHA, HAS_PSK and HAS_TLS_UNIQUE are false, and what the JDK's security policy disables
(TLS 1.0 and 1.1, weak ciphers and keys) cannot be turned on by a program.

Thread-safety: as CPython's: a context may be shared once it is configured, a connection may be read by one thread and
written by another.
"""

import _socket
import _ssl_engine as _engine
import _thread
import sys as _sys

_CONSTANTS = """
ALERT_DESCRIPTION_ACCESS_DENIED=49 ALERT_DESCRIPTION_BAD_CERTIFICATE=42
ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE=114 ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE=113
ALERT_DESCRIPTION_BAD_RECORD_MAC=20 ALERT_DESCRIPTION_CERTIFICATE_EXPIRED=45
ALERT_DESCRIPTION_CERTIFICATE_REVOKED=44 ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN=46
ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE=111 ALERT_DESCRIPTION_CLOSE_NOTIFY=0
ALERT_DESCRIPTION_DECODE_ERROR=50 ALERT_DESCRIPTION_DECOMPRESSION_FAILURE=30 ALERT_DESCRIPTION_DECRYPT_ERROR=51
ALERT_DESCRIPTION_HANDSHAKE_FAILURE=40 ALERT_DESCRIPTION_ILLEGAL_PARAMETER=47
ALERT_DESCRIPTION_INSUFFICIENT_SECURITY=71 ALERT_DESCRIPTION_INTERNAL_ERROR=80
ALERT_DESCRIPTION_NO_RENEGOTIATION=100 ALERT_DESCRIPTION_PROTOCOL_VERSION=70
ALERT_DESCRIPTION_RECORD_OVERFLOW=22 ALERT_DESCRIPTION_UNEXPECTED_MESSAGE=10 ALERT_DESCRIPTION_UNKNOWN_CA=48
ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY=115 ALERT_DESCRIPTION_UNRECOGNIZED_NAME=112
ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE=43 ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION=110
ALERT_DESCRIPTION_USER_CANCELLED=90 CERT_NONE=0 CERT_OPTIONAL=1 CERT_REQUIRED=2 ENCODING_DER=2 ENCODING_PEM=1
HOSTFLAG_ALWAYS_CHECK_SUBJECT=1 HOSTFLAG_MULTI_LABEL_WILDCARDS=8 HOSTFLAG_NEVER_CHECK_SUBJECT=32
HOSTFLAG_NO_PARTIAL_WILDCARDS=4 HOSTFLAG_NO_WILDCARDS=2 HOSTFLAG_SINGLE_LABEL_SUBDOMAINS=16 OP_ALL=2147483728
OP_CIPHER_SERVER_PREFERENCE=4194304 OP_ENABLE_KTLS=8 OP_ENABLE_MIDDLEBOX_COMPAT=1048576
OP_IGNORE_UNEXPECTED_EOF=128 OP_LEGACY_SERVER_CONNECT=4 OP_NO_COMPRESSION=131072 OP_NO_RENEGOTIATION=1073741824
OP_NO_SSLv2=0 OP_NO_SSLv3=33554432 OP_NO_TICKET=16384 OP_NO_TLSv1=67108864 OP_NO_TLSv1_1=268435456
OP_NO_TLSv1_2=134217728 OP_NO_TLSv1_3=536870912 OP_SINGLE_DH_USE=0 OP_SINGLE_ECDH_USE=0 PROTOCOL_SSLv23=2
PROTOCOL_TLS=2 PROTOCOL_TLS_CLIENT=16 PROTOCOL_TLS_SERVER=17 PROTOCOL_TLSv1=3 PROTOCOL_TLSv1_1=4
PROTOCOL_TLSv1_2=5 PROTO_MAXIMUM_SUPPORTED=-1 PROTO_MINIMUM_SUPPORTED=-2 PROTO_SSLv3=768 PROTO_TLSv1=769
PROTO_TLSv1_1=770 PROTO_TLSv1_2=771 PROTO_TLSv1_3=772 SSL_ERROR_EOF=8 SSL_ERROR_INVALID_ERROR_CODE=10
SSL_ERROR_SSL=1 SSL_ERROR_SYSCALL=5 SSL_ERROR_WANT_CONNECT=7 SSL_ERROR_WANT_READ=2 SSL_ERROR_WANT_WRITE=3
SSL_ERROR_WANT_X509_LOOKUP=4 SSL_ERROR_ZERO_RETURN=6 VERIFY_ALLOW_PROXY_CERTS=64 VERIFY_CRL_CHECK_CHAIN=12
VERIFY_CRL_CHECK_LEAF=4 VERIFY_DEFAULT=0 VERIFY_X509_PARTIAL_CHAIN=524288 VERIFY_X509_STRICT=32
VERIFY_X509_TRUSTED_FIRST=32768
"""
for _constant in _CONSTANTS.split():
    _name, _value = _constant.split("=")
    globals()[_name] = int(_value)
del _constant, _name, _value

_available = _engine.protocols()
HAS_SNI = HAS_ECDH = HAS_ALPN = True
HAS_NPN = HAS_PHA = HAS_PSK = HAS_TLS_UNIQUE = HAS_SSLv2 = HAS_SSLv3 = False
HAS_TLSv1 = "TLSv1" in _available
HAS_TLSv1_1 = "TLSv1.1" in _available
HAS_TLSv1_2 = "TLSv1.2" in _available
HAS_TLSv1_3 = "TLSv1.3" in _available

# Programs compare these with OpenSSL's; the behaviour that they want to know of is that of version 3.
OPENSSL_VERSION = f"OpenSSL 3.0.0 behaviour by the TLS of JDK {_engine.version()}"
OPENSSL_VERSION_INFO = _OPENSSL_API_VERSION = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000
_DEFAULT_CIPHERS = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM"

_VERSIONS = {"TLSv1": PROTO_TLSv1, "TLSv1.1": PROTO_TLSv1_1, "TLSv1.2": PROTO_TLSv1_2, "TLSv1.3": PROTO_TLSv1_3}
_NO_VERSION = {PROTO_TLSv1: OP_NO_TLSv1, PROTO_TLSv1_1: OP_NO_TLSv1_1, PROTO_TLSv1_2: OP_NO_TLSv1_2,
               PROTO_TLSv1_3: OP_NO_TLSv1_3}


# ---------------------------------------------------------------- errors

class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    def __str__(self):
        text = self.strerror
        return text if isinstance(text, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data
before the requested operation can be completed."""


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data
before the requested operation can be completed."""


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""


for _class in (SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
               SSLCertVerificationError):
    _class.__module__ = "ssl"
del _class


def _error(cls, number, reason, text, library="SSL"):
    if reason:
        text = f"[{library}: {reason}] {text} (_ssl.c)"
    elif library:
        text = f"[{library}] {text} (_ssl.c)"
    exception = cls(number, text)
    exception.library = library
    exception.reason = reason
    return exception


def _pem_error():
    return _error(SSLError, 9, None, "PEM lib")


def _want_read():
    exception = SSLWantReadError(SSL_ERROR_WANT_READ, "The operation did not complete (read) (_ssl.c)")
    exception.library = exception.reason = None
    return exception


def _want_write():
    exception = SSLWantWriteError(SSL_ERROR_WANT_WRITE, "The operation did not complete (write) (_ssl.c)")
    exception.library = exception.reason = None
    return exception


def _eof():
    return _error(SSLEOFError, SSL_ERROR_EOF, "UNEXPECTED_EOF_WHILE_READING", "EOF occurred in violation of protocol")


# Alerts of SSL 3, which OpenSSL still calls so, and those of TLS.
_OLD_ALERTS = {"unexpected_message", "bad_record_mac", "decompression_failure", "handshake_failure", "no_certificate",
               "bad_certificate", "unsupported_certificate", "certificate_revoked", "certificate_expired",
               "certificate_unknown", "illegal_parameter"}
_NEW_ALERTS = {"missing_extension", "certificate_required"}

_REASONS = (
    ("no cipher suites in common", "NO_SHARED_CIPHER", "no shared cipher"),
    ("nrecognized SSL message", "RECORD_LAYER_FAILURE", "record layer failure"),
    ("No appropriate protocol", "NO_PROTOCOLS_AVAILABLE", "no protocols available"),
    ("is not enabled or supported", "UNSUPPORTED_PROTOCOL", "unsupported protocol"),
    ("is not accepted by", "UNSUPPORTED_PROTOCOL", "unsupported protocol"),
    ("Unsupported SSL", "UNSUPPORTED_PROTOCOL", "unsupported protocol"),
    ("Empty client certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE", "peer did not return a certificate"),
    ("Tag mismatch", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac"),
    ("bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac"),
    ("No available authentication scheme", "NO_SUITABLE_SIGNATURE_ALGORITHM", "no suitable signature algorithm"),
)


def _failure(result):
    """The exception of an error of the engine."""
    message = result[0]
    if len(result) > 1:
        _, code, text = result
        exception = _error(SSLCertVerificationError, 1, "CERTIFICATE_VERIFY_FAILED",
                           f"certificate verify failed: {text}")
        exception.verify_code = code
        exception.verify_message = text
        return exception
    _, found, alert = message.partition("Received fatal alert: ")
    if found:
        alert = alert.strip()
        if alert in _OLD_ALERTS:
            return _error(SSLError, 1, "SSLV3_ALERT_" + alert.upper(), "ssl/tls alert " + alert.replace("_", " "))
        if alert == "unrecognized_name":
            return _error(SSLError, 1, "TLSV1_UNRECOGNIZED_NAME", "tlsv1 unrecognized name")
        prefix = "TLSV13_ALERT_" if alert in _NEW_ALERTS else "TLSV1_ALERT_"
        return _error(SSLError, 1, prefix + alert.upper(), prefix.lower().replace("_", " ") + alert.replace("_", " "))
    for part, reason, text in _REASONS:
        if part in message:
            return _error(SSLError, 1, reason, text)
    return _error(SSLError, 1, "INTERNAL_ERROR", message)


# ---------------------------------------------------------------- groups for the exchange of keys

# OpenSSL's names, in those of the JDK.
_GROUPS = {
    "prime256v1": "secp256r1", "secp256r1": "secp256r1", "p-256": "secp256r1", "secp384r1": "secp384r1", "p-384": "secp384r1",
    "secp521r1": "secp521r1", "p-521": "secp521r1", "x25519": "x25519", "x448": "x448",
}

# ---------------------------------------------------------------- ciphers

class _Cipher:
    def __init__(self, name):
        self.name = name
        self.tls13 = "_WITH_" not in name
        exchange, _, rest = name.removeprefix("TLS_").partition("_WITH_")
        if self.tls13:
            exchange, rest = "any_any", name.removeprefix("TLS_")
        parts = rest.split("_")
        self.digest = parts[-1]
        self.aead = "GCM" in parts or "POLY1305" in parts or "CCM" in parts
        self.bits = 256 if "256" in parts[:-1] or parts[0] == "CHACHA20" else 128
        key, _, auth = exchange.partition("_")
        self.kea = {"ECDHE": "ECDHE", "DHE": "DHE", "RSA": "RSA", "any": "any"}.get(key, key)
        self.auth = auth or key
        cipher = "CHACHA20" if parts[0] == "CHACHA20" else f"AES{self.bits}" if parts[0] == "AES" else parts[0]
        tags = {"ALL", "DEFAULT", "HIGH", cipher, self.digest, "TLSv1.2" if self.aead or self.digest != "SHA" else "SSLv3"}
        if parts[0] == "AES":
            tags.add("AES")
            if "GCM" in parts:
                tags.add("AESGCM")
            if "CCM" in parts:
                tags.add("AESCCM")
        if self.digest == "SHA":
            tags.add("SHA1")
        if self.aead:
            tags -= {"SHA256", "SHA384"}
            if self.digest in ("SHA256", "SHA384") and "GCM" in parts:
                tags.add("AEAD")
        if self.kea == "ECDHE":
            tags |= {"ECDHE", "ECDH", "EECDH", "kECDHE", "kEECDH", "kECDH"}
        elif self.kea == "DHE":
            tags |= {"DHE", "DH", "EDH", "kDHE", "kEDH", "kDH"}
        elif self.kea == "RSA":
            tags |= {"kRSA", "RSA"}
        if self.auth == "RSA":
            tags |= {"aRSA"}
        elif self.auth == "ECDSA":
            tags |= {"aECDSA", "ECDSA"}
        elif self.auth == "DSS":
            tags |= {"aDSS", "DSS"}
        self.tags = tags
        self.symmetric = "chacha20-poly1305" if cipher == "CHACHA20" else \
            f"aes-{self.bits}-{'gcm' if 'GCM' in parts else 'ccm' if 'CCM' in parts else 'cbc'}"
        if self.tls13:
            self.openssl = name
        else:
            prefix = {"ECDHE": "ECDHE-", "DHE": "DHE-"}.get(self.kea, "")
            if prefix:
                prefix += self.auth + "-"
            if cipher == "CHACHA20":
                middle = "CHACHA20-POLY1305"
            else:
                middle = cipher + ("-GCM" if "GCM" in parts else "-CCM" if "CCM" in parts else "")
                middle += "-" + self.digest
            self.openssl = prefix + middle

    @property
    def version(self):
        return "TLSv1.3" if self.tls13 else "TLSv1.2" if self.aead or self.digest != "SHA" else "TLSv1.0"

    def info(self):
        return {
            "id": 0x03000000 | _CODES.get(self.name, 0), "name": self.openssl, "protocol": self.version,
            "description": f"{self.openssl} {self.version} Kx={self.kea} Au={self.auth} Enc={self.symmetric} "
                           f"Mac={'AEAD' if self.aead else self.digest}",
            "strength_bits": self.bits, "alg_bits": self.bits, "aead": self.aead, "symmetric": self.symmetric,
            "digest": None if self.aead else self.digest.lower(), "kea": "kx-" + self.kea.lower(),
            "auth": "auth-" + self.auth.lower()}


_CODES = {"TLS_AES_128_GCM_SHA256": 0x1301, "TLS_AES_256_GCM_SHA384": 0x1302, "TLS_CHACHA20_POLY1305_SHA256": 0x1303,
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256": 0xC02B, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384": 0xC02C,
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256": 0xC02F, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384": 0xC030,
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256": 0xCCA8,
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256": 0xCCA9,
          "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256": 0xCCAA,
          "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256": 0x9E, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384": 0x9F}
_all_ciphers = None


def _ciphers():
    global _all_ciphers
    if _all_ciphers is None:
        _all_ciphers = [_Cipher(name) for name in _engine.ciphers() if not name.endswith("_SCSV")]
    return _all_ciphers


def _select_ciphers(text):
    """The ciphers of a list in OpenSSL's language; those of TLS 1.3 are not its subject."""
    chosen = []
    excluded = set()
    candidates = [cipher for cipher in _ciphers() if not cipher.tls13]
    for item in text.replace(",", ":").replace(" ", ":").split(":"):
        if not item or item.startswith("@"):
            continue
        sign = item[0] if item[0] in "!-+" else ""
        wanted = item[len(sign):]
        found = [c for c in candidates if c.openssl == wanted or c.name == wanted
                 or all(part in c.tags for part in wanted.split("+"))]
        if sign == "!":
            excluded.update(c.name for c in found)
        if sign in ("!", "-"):
            chosen = [c for c in chosen if c not in found]
        elif sign == "+":
            chosen = [c for c in chosen if c not in found] + [c for c in chosen if c in found]
        else:
            chosen += [c for c in found if c not in chosen and c.name not in excluded]
    return chosen


# ---------------------------------------------------------------- certificates

_OIDS = {
    "2.5.4.3": ("commonName", "CN", 13), "2.5.4.4": ("surname", "SN", 100), "2.5.4.5": ("serialNumber", "serialNumber", 105),
    "2.5.4.6": ("countryName", "C", 14), "2.5.4.7": ("localityName", "L", 15),
    "2.5.4.8": ("stateOrProvinceName", "ST", 16), "2.5.4.9": ("streetAddress", "street", 660),
    "2.5.4.10": ("organizationName", "O", 17), "2.5.4.11": ("organizationalUnitName", "OU", 18),
    "2.5.4.12": ("title", "title", 106), "2.5.4.13": ("description", "description", 107),
    "2.5.4.15": ("businessCategory", "businessCategory", 860), "2.5.4.17": ("postalCode", "postalCode", 661),
    "2.5.4.42": ("givenName", "GN", 99), "2.5.4.43": ("initials", "initials", 101),
    "1.2.840.113549.1.9.1": ("emailAddress", "emailAddress", 48),
    "0.9.2342.19200300.100.1.25": ("domainComponent", "DC", 391), "0.9.2342.19200300.100.1.1": ("userId", "UID", 458),
    "1.3.6.1.4.1.311.60.2.1.1": ("jurisdictionLocalityName", "jurisdictionL", 955),
    "1.3.6.1.4.1.311.60.2.1.2": ("jurisdictionStateOrProvinceName", "jurisdictionST", 956),
    "1.3.6.1.4.1.311.60.2.1.3": ("jurisdictionCountryName", "jurisdictionC", 957),
    "1.3.6.1.5.5.7.3.1": ("TLS Web Server Authentication", "serverAuth", 129),
    "1.3.6.1.5.5.7.3.2": ("TLS Web Client Authentication", "clientAuth", 130),
    "1.3.6.1.5.5.7.3.3": ("Code Signing", "codeSigning", 131),
    "1.3.6.1.5.5.7.3.4": ("E-mail Protection", "emailProtection", 132),
    "1.3.6.1.5.5.7.3.8": ("Time Stamping", "timeStamping", 133),
    "1.3.6.1.5.5.7.3.9": ("OCSP Signing", "OCSPSigning", 180),
    "1.3.6.1.5.5.7.48.1": ("OCSP", "OCSP", 178), "1.3.6.1.5.5.7.48.2": ("CA Issuers", "caIssuers", 179),
}


def _oid_result(oid):
    long_name, short_name, nid = _OIDS[oid]
    return nid, short_name, long_name, oid


def txt2obj(txt, name=False):
    """Lookup NID, short name, long name and OID of an ASN1_OBJECT."""
    if txt in _OIDS:
        return _oid_result(txt)
    if name:
        for oid, (long_name, short_name, _) in _OIDS.items():
            if txt in (long_name, short_name):
                return _oid_result(oid)
    raise ValueError(f"unknown object '{txt[:100]}'")


def nid2obj(nid, /):
    """Lookup NID, short name, long name and OID of an ASN1_OBJECT by NID."""
    if nid < 0:
        raise ValueError("NID must be positive")
    for oid, entry in _OIDS.items():
        if entry[2] == nid:
            return _oid_result(oid)
    raise ValueError(f"unknown NID {nid}")


def _element(data, at):
    """The tag of a DER element, its contents, and where the next begins."""
    tag = data[at]
    length = data[at + 1]
    at += 2
    if length & 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[at:at + size])
        at += size
    return tag, data[at:at + length], at + length


def _elements(data):
    at = 0
    result = []
    while at < len(data):
        tag, contents, at = _element(data, at)
        result.append((tag, contents))
    return result


def _oid(data):
    first = data[0]
    numbers = [min(first // 40, 2), first - 40 * min(first // 40, 2)]
    value = 0
    for byte in data[1:]:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            numbers.append(value)
            value = 0
    return ".".join(map(str, numbers))


def _text(tag, data):
    if tag == 0x1E:
        return data.decode("utf-16-be", "replace")
    return data.decode("utf-8" if tag == 0x0C else "latin-1", "replace")


def _distinguished_name(data):
    result = []
    for _, rdn in _elements(data):
        pairs = []
        for _, pair in _elements(rdn):
            (_, oid), (tag, value) = _elements(pair)
            oid = _oid(oid)
            pairs.append((_OIDS[oid][0] if oid in _OIDS else oid, _text(tag, value)))
        result.append(tuple(pairs))
    return tuple(result)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _date(tag, data):
    text = data.decode("ascii")
    if tag == 0x17:
        text = ("20" if int(text[:2]) < 50 else "19") + text
    return f"{_MONTHS[int(text[4:6]) - 1]} {int(text[6:8]):2d} {text[8:10]}:{text[10:12]}:{text[12:14] or '00'} {text[:4]} GMT"


def _general_name(tag, data):
    kind = tag & 0x1F
    if kind == 1:
        return "email", data.decode("latin-1")
    if kind == 2:
        return "DNS", data.decode("latin-1")
    if kind == 4:
        return "DirName", _distinguished_name(_element(data, 0)[1])
    if kind == 6:
        return "URI", data.decode("latin-1")
    if kind == 7:
        if len(data) == 4:
            return "IP Address", ".".join(map(str, data))
        if len(data) == 16:
            return "IP Address", ":".join(f"{int.from_bytes(data[i:i + 2]):X}" for i in range(0, 16, 2))
        return "IP Address", "<invalid>"
    if kind == 8:
        return "Registered ID", _oid(data)
    return ("othername", "X400Name", "EdiPartyName")[(0, 3, 5).index(kind)], "<unsupported>"


def _decode_certificate(der):
    """What getpeercert() tells of a certificate."""
    body = _elements(_element(_element(der, 0)[1], 0)[1])
    version = 1
    if body[0][0] == 0xA0:
        version = _element(body.pop(0)[1], 0)[1][0] + 1
    serial, _, issuer, validity, subject = (contents for _, contents in body[:5])
    dates = [_date(*element) for element in _elements(validity)]
    digits = int.from_bytes(serial, signed=True)
    digits = f"{abs(digits):X}"
    result = {"subject": _distinguished_name(subject), "issuer": _distinguished_name(issuer), "version": version,
              "serialNumber": "0" * (len(digits) % 2) + digits, "notBefore": dates[0], "notAfter": dates[1]}
    for tag, contents in body[6:]:
        if tag != 0xA3:
            continue
        for _, extension in _elements(_element(contents, 0)[1]):
            parts = _elements(extension)
            oid = _oid(parts[0][1])
            value = _element(parts[-1][1], 0)[1]
            if oid == "2.5.29.17":
                result["subjectAltName"] = tuple(_general_name(*name) for name in _elements(value))
            elif oid == "1.3.6.1.5.5.7.1.1":
                access = {"1.3.6.1.5.5.7.48.1": [], "1.3.6.1.5.5.7.48.2": []}
                for _, description in _elements(value):
                    (_, method), (kind, place) = _elements(description)
                    if kind == 0x86:
                        access.setdefault(_oid(method), []).append(place.decode("latin-1"))
                for method, key in (("1.3.6.1.5.5.7.48.1", "OCSP"), ("1.3.6.1.5.5.7.48.2", "caIssuers")):
                    if access[method]:
                        result[key] = tuple(access[method])
            elif oid == "2.5.29.31":
                places = []
                for _, point in _elements(value):
                    for tag1, name in _elements(point):
                        if tag1 == 0xA0:
                            for tag2, full in _elements(name):
                                if tag2 == 0xA0:
                                    places += [p.decode("latin-1") for kind, p in _elements(full) if kind == 0x86]
                if places:
                    result["crlDistributionPoints"] = tuple(places)
    return result


def _pem_blocks(data, *kinds):
    """The contents of PEM blocks, in order."""
    import binascii
    result = []
    kind = None
    lines = []
    for line in data.splitlines():
        line = line.strip()
        if line.startswith(b"-----BEGIN ") and line.endswith(b"-----"):
            kind = line[11:-5].decode("latin-1")
            lines = []
        elif line.startswith(b"-----END ") and kind is not None:
            if kind in kinds:
                try:
                    result.append((kind, binascii.a2b_base64(b"".join(lines), strict_mode=True)))
                except binascii.Error:
                    raise _pem_error() from None
            kind = None
        elif kind is not None:
            lines.append(line)
    return result


_CERTIFICATE_KINDS = ("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE")


def _first(der):
    """The first element, without what follows: a trusted certificate has OpenSSL's notes behind it."""
    return bytes(der[:_element(der, 0)[2]])


def _test_decode_cert(path, /):
    with open(path, "rb") as file:
        blocks = _pem_blocks(file.read(), *_CERTIFICATE_KINDS)
    if not blocks:
        raise _error(SSLError, 1, "NO_START_LINE", "no start line", "PEM")
    return _decode_certificate(_first(blocks[0][1]))


class Certificate:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_ssl.Certificate' instances")

    @classmethod
    def _of(cls, der):
        self = object.__new__(cls)
        self._der = der
        return self

    def public_bytes(self, /, format=ENCODING_PEM):
        if format == ENCODING_DER:
            return self._der
        if format == ENCODING_PEM:
            import base64
            text = base64.b64encode(self._der).decode("ascii")
            lines = [text[i:i + 64] for i in range(0, len(text), 64)]
            return "-----BEGIN CERTIFICATE-----\n" + "\n".join(lines) + "\n-----END CERTIFICATE-----\n"
        raise ValueError("Unsupported format")

    def get_info(self, /):
        return _decode_certificate(self._der)

    def __eq__(self, other):
        return self._der == other._der if isinstance(other, Certificate) else NotImplemented

    def __hash__(self):
        return hash(self._der)

    def __repr__(self):
        subject = ", ".join(f"{name}={value}" for rdn in self.get_info()["subject"] for name, value in rdn)
        return f"<_ssl.Certificate '{subject}'>"


# ---------------------------------------------------------------- random numbers, default paths

def RAND_add(string, entropy, /):
    """Mix string into the OpenSSL PRNG state."""


def RAND_bytes(n, /):
    """Generate n cryptographically strong pseudo-random bytes."""
    if n < 0:
        raise ValueError("num must be positive")
    from os import urandom
    return urandom(n)


def RAND_status():
    """Returns True if the OpenSSL PRNG has been seeded with enough data and False if not."""
    return True


_BUNDLES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "/etc/ssl/cert.pem", "/usr/local/etc/ssl/cert.pem")


def get_default_verify_paths():
    """Return search paths and environment vars that are used by SSLContext's set_default_verify_paths() to load default CAs."""
    from os.path import exists
    bundle = next((path for path in _BUNDLES if exists(path)), _BUNDLES[0])
    return "SSL_CERT_FILE", bundle, "SSL_CERT_DIR", "/etc/ssl/certs"


# ---------------------------------------------------------------- memory

class MemoryBIO:
    def __new__(cls):
        self = super().__new__(cls)
        self._data = bytearray()
        self._ended = False
        self._lock = _thread.allocate_lock()
        return self

    def __init_subclass__(cls):
        raise TypeError("type '_ssl.MemoryBIO' is not an acceptable base type")

    def read(self, size=-1, /):
        """Read up to size bytes from the memory BIO."""
        with self._lock:
            data = self._data
            if size < 0 or size >= len(data):
                self._data = bytearray()
                return bytes(data)
            result = bytes(data[:size])
            del data[:size]
            return result

    def write(self, b, /):
        """Writes the bytes b into the memory BIO."""
        with memoryview(b) as view:
            if not view.contiguous:
                raise BufferError("memoryview: underlying buffer is not C-contiguous")
            data = view.tobytes()
        if self._ended:
            raise _error(SSLError, 1, None, "cannot write() after write_eof()", None)
        with self._lock:
            self._data += data
        return len(data)

    def write_eof(self, /):
        """Write an EOF marker to the memory BIO."""
        self._ended = True

    @property
    def pending(self):
        return len(self._data)

    @property
    def eof(self):
        return self._ended and not self._data


# ---------------------------------------------------------------- sessions

class SSLSession:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_ssl.SSLSession' instances")

    @classmethod
    def _of(cls, context, identity, time):
        self = object.__new__(cls)
        self._context = context
        self._id = identity
        self._time = time
        return self

    id = property(lambda self: self._id)
    time = property(lambda self: self._time)
    timeout = property(lambda self: 86400)
    ticket_lifetime_hint = property(lambda self: 0)
    has_ticket = property(lambda self: False)

    def __eq__(self, other):
        return self._id == other._id if isinstance(other, SSLSession) else NotImplemented

    def __hash__(self):
        return hash(self._id)


# ---------------------------------------------------------------- contexts

def _check_int(value, message="an integer is required"):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return int(value)


def _warn(text, level=3):
    import warnings
    warnings.warn(text, DeprecationWarning, level)


_DEPRECATED_OPTIONS = OP_NO_SSLv3 | OP_NO_TLSv1 | OP_NO_TLSv1_1 | OP_NO_TLSv1_2 | OP_NO_TLSv1_3
_DEPRECATED_VERSIONS = {PROTO_SSLv3: "SSLv3", PROTO_TLSv1: "TLSv1", PROTO_TLSv1_1: "TLSv1_1"}
_PROTOCOLS = {PROTOCOL_TLS: "PROTOCOL_TLS", PROTOCOL_TLS_CLIENT: None, PROTOCOL_TLS_SERVER: None,
              PROTOCOL_TLSv1: "PROTOCOL_TLSv1", PROTOCOL_TLSv1_1: "PROTOCOL_TLSv1_1",
              PROTOCOL_TLSv1_2: "PROTOCOL_TLSv1_2"}


class _SSLContext:
    def __new__(cls, protocol, /):
        protocol = _check_int(protocol)
        if protocol not in _PROTOCOLS:
            raise ValueError("invalid or unsupported protocol version")
        deprecated = _PROTOCOLS[protocol]
        if deprecated:
            _warn(f"ssl.{deprecated} is deprecated", 4)
        self = super().__new__(cls)
        self._protocol = protocol
        self._credentials = _engine.credentials()
        self._check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self._verify_mode = CERT_REQUIRED if protocol == PROTOCOL_TLS_CLIENT else CERT_NONE
        self._verify_flags = VERIFY_X509_TRUSTED_FIRST
        self._options = (OP_ALL | OP_NO_SSLv3 | OP_CIPHER_SERVER_PREFERENCE | OP_NO_COMPRESSION
                         | OP_ENABLE_MIDDLEBOX_COMPAT)
        exact = {PROTOCOL_TLSv1: PROTO_TLSv1, PROTOCOL_TLSv1_1: PROTO_TLSv1_1,
                 PROTOCOL_TLSv1_2: PROTO_TLSv1_2}.get(protocol)
        self._minimum = exact or PROTO_TLSv1_2
        self._maximum = exact or PROTO_MAXIMUM_SUPPORTED
        self._flags_of_host = HOSTFLAG_NO_PARTIAL_WILDCARDS
        self._cipher_list = _select_ciphers(_DEFAULT_CIPHERS)
        self._group = None  # the JDK's choice
        self._applications = ()
        self._sni = None
        self._messages = None
        self._tickets = 2
        self._pha = False
        self._defaults = False
        self._capaths = []
        self._crls = 0
        return self

    # ------------------------------------------------------------ what it is to be like

    protocol = property(lambda self: self._protocol)
    security_level = property(lambda self: 2)

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        value = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED
        self._check_hostname = value

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        value = _check_int(value)
        if value not in (CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED):
            raise ValueError("invalid value for verify_mode")
        if value == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = value

    @property
    def verify_flags(self):
        return self._verify_flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = _check_int(value)

    @property
    def options(self):
        return self._options

    @options.setter
    def options(self, value):
        value = _check_int(value)
        if value < 0:
            raise ValueError("options must be non-negative" if value >= -(1 << 63) else "int too big to convert")
        if value >= 1 << 64:
            raise OverflowError("int too big to convert")
        if value & ~self._options & _DEPRECATED_OPTIONS:
            _warn("ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated", 4)
        self._options = value

    def _check_version(self, value, other_end):
        value = _check_int(value)
        if self._protocol not in (PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        if value in _DEPRECATED_VERSIONS:
            _warn(f"ssl.TLSVersion.{_DEPRECATED_VERSIONS[value]} is deprecated", 5)
        if value in (PROTO_SSLv3,) or value not in (PROTO_MINIMUM_SUPPORTED, PROTO_MAXIMUM_SUPPORTED, PROTO_TLSv1,
                                                    PROTO_TLSv1_1, PROTO_TLSv1_2, PROTO_TLSv1_3):
            raise ValueError(f"Unsupported TLS/SSL version 0x{value & 0xFFFFFFFF:x}")
        return value

    @property
    def minimum_version(self):
        return self._minimum

    @minimum_version.setter
    def minimum_version(self, value):
        value = self._check_version(value, False)
        self._minimum = PROTO_TLSv1_3 if value == PROTO_MAXIMUM_SUPPORTED else value

    @property
    def maximum_version(self):
        return self._maximum

    @maximum_version.setter
    def maximum_version(self, value):
        value = self._check_version(value, True)
        self._maximum = PROTO_TLSv1 if value == PROTO_MINIMUM_SUPPORTED else value

    @property
    def _host_flags(self):
        return self._flags_of_host

    @_host_flags.setter
    def _host_flags(self, value):
        self._flags_of_host = _check_int(value)

    @property
    def _msg_callback(self):
        return self._messages

    @_msg_callback.setter
    def _msg_callback(self, value):
        if value is not None and not callable(value):
            raise TypeError("not a callable object")
        self._messages = value

    @property
    def sni_callback(self):
        return self._sni

    @sni_callback.setter
    def sni_callback(self, value):
        if self._protocol == PROTOCOL_TLS_CLIENT:
            raise ValueError("sni_callback cannot be set on TLS_CLIENT context")
        if value is not None and not callable(value):
            raise TypeError("not a callable object")
        self._sni = value

    @property
    def num_tickets(self):
        return self._tickets

    @num_tickets.setter
    def num_tickets(self, value):
        value = _check_int(value)
        if value < 0:
            raise ValueError("value must be non-negative")
        if self._protocol != PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        self._tickets = value

    @property
    def post_handshake_auth(self):
        return self._pha

    @post_handshake_auth.setter
    def post_handshake_auth(self, value):
        self._pha = bool(value)

    def set_ciphers(self, cipherlist, /):
        if not isinstance(cipherlist, str):
            raise TypeError(f"set_ciphers() argument must be str, not {type(cipherlist).__name__}")
        chosen = _select_ciphers(cipherlist)
        if not chosen:
            raise SSLError("No cipher can be selected.")
        self._cipher_list = chosen

    def _enabled_ciphers(self):
        return [cipher for cipher in _ciphers() if cipher.tls13] + self._cipher_list

    def get_ciphers(self, /):
        return [cipher.info() for cipher in self._enabled_ciphers()]

    def _set_alpn_protocols(self, protos, /):
        data = bytes(protos)
        names = []
        at = 0
        while at < len(data):
            names.append(data[at + 1:at + 1 + data[at]].decode("latin-1"))
            at += 1 + data[at]
        self._applications = tuple(names)

    def load_dh_params(self, path, /):
        with open(path, "rb") as file:
            if b"BEGIN DH PARAMETERS" not in file.read():
                raise _error(SSLError, 1, "NO_START_LINE", "no start line", "PEM")

    def set_ecdh_curve(self, name, /):
        if isinstance(name, str):
            name = name.encode()
        elif not isinstance(name, bytes):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(name).__name__}")
        group = _GROUPS.get(name.decode("latin-1").lower())
        if group is None:
            raise ValueError(f"unknown elliptic curve name {name!r}")
        self._group = group

    def set_psk_client_callback(self, callback):
        raise NotImplementedError("the JDK's TLS has no pre-shared keys")

    def set_psk_server_callback(self, callback, identity_hint=None):
        raise NotImplementedError("the JDK's TLS has no pre-shared keys")

    def session_stats(self, /):
        return dict.fromkeys(("number", "connect", "connect_good", "connect_renegotiate", "accept", "accept_good",
                              "accept_renegotiate", "hits", "misses", "timeouts", "cache_full"), 0)

    # ------------------------------------------------------------ certificates

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        from os import fsencode
        try:
            certfile = fsencode(certfile)
        except TypeError:
            raise TypeError("certfile should be a valid filesystem path") from None
        if keyfile is None:
            keyfile = certfile
        else:
            try:
                keyfile = fsencode(keyfile)
            except TypeError:
                raise TypeError("keyfile should be a valid filesystem path") from None
        if password is not None and not callable(password) and not isinstance(password, (str, bytes, bytearray)):
            raise TypeError("password should be a string or callable")
        if isinstance(password, (str, bytes, bytearray)):
            password = self._password(password)
        certificates = [_first(der) for _, der in _pem_blocks(_file(certfile), *_CERTIFICATE_KINDS)]
        if not certificates:
            raise _pem_error()
        key = _file(keyfile)
        if callable(password):
            secret = None
            if _engine.is_encrypted(key.decode("latin-1")):
                secret = password()
                if not isinstance(secret, (str, bytes, bytearray)):
                    raise TypeError("password callback must return a string")
                secret = self._password(secret)
            password = secret
        problem = self._credentials.identify(certificates, key, password)
        if problem == "MISMATCH":
            raise _error(SSLError, 116, "KEY_VALUES_MISMATCH", "key values mismatch", "X509")
        if problem is not None:
            raise _pem_error()

    @staticmethod
    def _password(value):
        data = value.encode() if isinstance(value, str) else bytes(value)
        if len(data) > 1024:
            raise ValueError("password cannot be longer than 1024 bytes")
        return data

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        from os import fsdecode, fsencode
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cafile is not None:
            try:
                cafile = fsencode(cafile)
            except TypeError:
                raise TypeError("cafile should be a valid filesystem path") from None
        if capath is not None:
            try:
                capath = fsdecode(capath)
            except TypeError:
                raise TypeError("capath should be a valid filesystem path") from None
        if cadata is not None:
            self._load_data(cadata)
        if cafile is not None:
            if not self._load_pem(_file(cafile)):
                raise _error(SSLError, 136, "NO_CERTIFICATE_OR_CRL_FOUND", "no certificate or crl found", "X509")
        if capath is not None:
            self._capaths.append(capath)

    def _load_data(self, cadata):
        if isinstance(cadata, str):
            try:
                data = cadata.encode("ascii")
            except UnicodeEncodeError:
                raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
            if not data:
                raise ValueError("Empty certificate data")
            blocks = _pem_blocks(data, *_CERTIFICATE_KINDS)
            if not blocks:
                raise _error(SSLError, 1, None, "no start line: cadata does not contain a certificate", None)
            for _, der in blocks:
                self._trust(_first(der))
            return
        try:
            data = bytes(memoryview(cadata))
        except TypeError:
            raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
        if not data:
            raise ValueError("Empty certificate data")
        at = 0
        while at < len(data):
            try:
                if data[at] != 0x30:
                    raise IndexError
                end = _element(data, at)[2]
                if end > len(data):
                    raise IndexError
                self._trust(data[at:end])
            except (IndexError, ValueError):
                raise _error(SSLError, 1, None, "not enough data: cadata does not contain a certificate", None) from None
            at = end

    def _trust(self, der):
        try:
            self._credentials.trust(der)
        except ValueError:
            raise _error(SSLError, 1, None, "not enough data: cadata does not contain a certificate", None) from None

    def _load_pem(self, data):
        count = 0
        for kind, der in _pem_blocks(data, "X509 CRL", *_CERTIFICATE_KINDS):
            if kind == "X509 CRL":
                self._credentials.revoke(der)
                self._crls += 1
            else:
                self._credentials.trust(_first(der))
            count += 1
        return count

    def set_default_verify_paths(self, /):
        self._defaults = True

    def _load_defaults(self):
        """Reads the system's certificates, when they are needed."""
        if self._defaults:
            self._defaults = False
            from os import environ
            _, bundle, _, folder = get_default_verify_paths()
            try:
                self._load_pem(_file(environ.get("SSL_CERT_FILE", bundle)))
            except OSError:
                self._capaths.append(environ.get("SSL_CERT_DIR", folder))
            else:
                if "SSL_CERT_DIR" in environ:
                    self._capaths.append(environ["SSL_CERT_DIR"])

    def _load_paths(self):
        """Reads the folders of certificates; OpenSSL finds a single one by the hash of its subject's name."""
        import os
        paths, self._capaths = self._capaths, []
        for path in paths:
            for folder in path.split(os.pathsep):
                try:
                    names = os.listdir(folder)
                except OSError:
                    continue
                for name in names:
                    stem, _, number = name.partition(".")
                    if len(stem) == 8 and number.isdigit():
                        try:
                            self._load_pem(_file(os.path.join(folder, name)))
                        except (OSError, ValueError):
                            pass

    def cert_store_stats(self, /):
        self._load_defaults()
        certificates = self._credentials.trusted()
        return {"x509": len(certificates), "crl": self._crls, "x509_ca": sum(map(_is_authority, certificates))}

    def get_ca_certs(self, /, binary_form=False):
        self._load_defaults()
        certificates = [der for der in self._credentials.trusted() if _is_authority(der)]
        return certificates if binary_form else [_decode_certificate(der) for der in certificates]

    # ------------------------------------------------------------ connections

    def _versions(self):
        result = []
        for name in _available:
            version = _VERSIONS.get(name)
            if version is None or self._options & _NO_VERSION[version]:
                continue
            if self._minimum != PROTO_MINIMUM_SUPPORTED and version < self._minimum:
                continue
            if self._maximum != PROTO_MAXIMUM_SUPPORTED and version > self._maximum:
                continue
            result.append(name)
        return result

    def _connect(self, server_side, server_hostname):
        if self._verify_mode != CERT_NONE:
            self._load_defaults()
            self._load_paths()
        versions = self._versions()
        if not versions:
            raise _error(SSLError, 1, "NO_PROTOCOLS_AVAILABLE", "no protocols available")
        return _engine.connection(
            self._credentials, server_side, server_hostname, versions,
            [cipher.name for cipher in self._enabled_ciphers()], self._group, self._applications, self._verify_mode,
            self._verify_flags, self._check_hostname and not server_side,
            not self._flags_of_host & HOSTFLAG_NEVER_CHECK_SUBJECT)

    def _wrap_socket(self, sock, server_side, server_hostname=None, *, owner=None, session=None):
        return _SSLSocket._of(self, sock, None, None, server_side, server_hostname, owner, session)

    def _wrap_bio(self, incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None):
        if not isinstance(incoming, MemoryBIO):
            raise TypeError(f"_wrap_bio() argument 'incoming' must be _ssl.MemoryBIO, not {type(incoming).__name__}")
        if not isinstance(outgoing, MemoryBIO):
            raise TypeError(f"_wrap_bio() argument 'outgoing' must be _ssl.MemoryBIO, not {type(outgoing).__name__}")
        return _SSLSocket._of(self, None, incoming, outgoing, server_side, server_hostname, owner, session)


def _file(path):
    with open(path, "rb") as file:
        return file.read()


def _is_authority(der):
    """Whether a certificate may sign others; those of version 1 may."""
    body = _elements(_element(_element(der, 0)[1], 0)[1])
    for tag, contents in body:
        if tag == 0xA3:
            for _, extension in _elements(_element(contents, 0)[1]):
                parts = _elements(extension)
                if _oid(parts[0][1]) == "2.5.29.19":
                    constraints = _elements(_element(parts[-1][1], 0)[1])
                    return bool(constraints) and constraints[0] == (1, b"\xff")
            return False
    return True


# ---------------------------------------------------------------- connections

def _client_hello_name(data):
    """The server's name in a ClientHello: None for none; raises IndexError where the message is not complete."""
    if data[0] != 22:
        return None
    at = 0
    message = b""
    while True:
        if data[at] != 22:
            return None
        size = int.from_bytes(data[at + 3:at + 5])
        if len(data) < at + 5 + size:
            raise IndexError
        message += data[at + 5:at + 5 + size]
        at += 5 + size
        if len(message) >= 4 and len(message) >= 4 + int.from_bytes(message[1:4]):
            break
        if at >= len(data):
            raise IndexError
    if message[0] != 1:
        return None
    at = 4 + 2 + 32
    at += 1 + message[at]
    at += 2 + int.from_bytes(message[at:at + 2])
    at += 1 + message[at]
    end = at + 2 + int.from_bytes(message[at:at + 2])
    at += 2
    while at + 4 <= end:
        kind = int.from_bytes(message[at:at + 2])
        size = int.from_bytes(message[at + 2:at + 4])
        if kind == 0 and size > 5:
            length = int.from_bytes(message[at + 7:at + 9])
            return message[at + 9:at + 9 + length].decode("ascii", "replace")
        at += 4 + size
    return None


class _SSLSocket:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_ssl._SSLSocket' instances")

    @classmethod
    def _of(cls, context, sock, incoming, outgoing, server_side, server_hostname, owner, session):
        import weakref
        if server_side and context._protocol == PROTOCOL_TLS_CLIENT:
            raise _error(SSLError, 1, None, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context", None)
        if not server_side and context._protocol == PROTOCOL_TLS_SERVER:
            raise _error(SSLError, 1, None, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context", None)
        if server_hostname is not None:
            if not isinstance(server_hostname, str):
                raise TypeError(f"argument must be str, not {type(server_hostname).__name__}")
            try:
                server_hostname = server_hostname.encode("idna").decode("ascii")
            except UnicodeError:
                if not server_hostname.isascii():
                    raise ValueError("invalid server hostname") from None
            if not server_hostname or server_hostname.startswith("."):
                raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
            if "\0" in server_hostname:
                raise TypeError("embedded null character")
        self = object.__new__(cls)
        self._context = context
        self._sock = None if sock is None else weakref.ref(sock)
        self._incoming = incoming
        self._outgoing = outgoing
        self._server = bool(server_side)
        self._name = server_hostname
        self._owner = None if owner is None else weakref.ref(owner)
        self._session = None
        self._lock = _thread.RLock()
        self._receiving = _thread.RLock()
        self._inputs = 0
        self._header = b""
        self._left = 0
        self._unsent = b""
        self._retried = 0
        self._hello = bytearray()
        self._ended = False
        self._begun = False
        self._farewell = False
        self._failed = None
        self._conn = None
        if not (self._server and context._sni is not None):
            self._conn = context._connect(self._server, server_hostname)
        if session is not None:
            self.session = session
        return self

    # ------------------------------------------------------------ the network

    def _socket(self):
        sock = self._sock()
        if sock is None or sock.fileno() < 0:
            raise _error(SSLError, SSL_ERROR_SSL, None, "Underlying socket connection gone", None)
        return sock

    def _flush(self, what="write"):
        """Sends what the engine has to send, in the order in which it came out."""
        if self._sock is None:
            with self._lock:
                data = self._conn.take()
                if data:
                    self._outgoing.write(data)
            return
        # Who wants to read does not wait for one that sends, or two ends that both send much would
        # wait for each other's readers: the one that sends looks again before it leaves.
        while self._lock.acquire(what != "read"):
            try:
                self._send(what)
            finally:
                self._lock.release()
            if self._conn is None or not self._conn.has_output():
                return

    def _send(self, what):
        if self._conn is not None:
            data = self._conn.take()
            if data:
                self._unsent += data
        while self._unsent:
            sock = self._socket()
            try:
                sent = _socket.socket.send(sock, self._unsent)
            except BlockingIOError:
                raise _want_write() from None
            except TimeoutError:
                raise TimeoutError(f"The {what} operation timed out") from None
            self._unsent = self._unsent[sent:]

    def _receive(self, what="read", seen=None):
        """
        Gets more input for the engine, or tells it that there is none. Does nothing if another thread
        has done so since there were `seen` inputs.
        """
        with self._receiving:
            if seen is not None and seen != self._inputs:
                return
            if self._sock is None:
                data = self._incoming.read()
                if not data:
                    if not self._incoming.eof:
                        raise _want_read()
                    self._end()
                    return
                self._take_in(data)
                return
            # One record and not more: after a farewell the connection may go on without TLS.
            count = self._left or 5 - len(self._header)
            try:
                data = _socket.socket.recv(self._socket(), count)
            except BlockingIOError:
                raise _want_read() from None
            except TimeoutError:
                raise TimeoutError(f"The {what} operation timed out") from None
            if not data:
                self._end()
                return
            if self._left:
                self._left -= len(data)
            else:
                self._header += data
                if len(self._header) == 5:
                    self._left = int.from_bytes(self._header[3:])
                    self._header = b""
            self._take_in(data)

    def _take_in(self, data):
        self._inputs += 1
        if not self._begun:
            self._begun = True
            if data.startswith((b"GET ", b"POST", b"HEAD", b"PUT ")):
                raise _error(SSLError, 1, "HTTP_REQUEST", "http request")
        if self._conn is None:
            self._hello += data
        else:
            self._conn.feed(data)

    def _end(self):
        self._inputs += 1
        self._ended = True
        if self._conn is not None:
            self._conn.end()

    def _begin(self):
        """Chooses the server's context by the name that the client asks for, and begins with it."""
        while True:
            try:
                name = _client_hello_name(self._hello) if self._hello else 0
            except IndexError:
                name = 0
            if name != 0:
                break
            if self._ended:
                raise _eof()
            self._receive("handshake")
        callback = self._context._sni
        if callback is not None:
            owner = self._owner() if self._owner is not None else None
            alert = None
            try:
                result = callback(self if owner is None else owner, name, self._context)
                if result is not None:
                    try:
                        alert = int(result.__index__())
                    except (AttributeError, TypeError) as exception:
                        _unraisable(callback, "callback result", TypeError(
                            f"servername callback must return None or an integer, not '{type(result).__name__}'"))
                        alert = ALERT_DESCRIPTION_INTERNAL_ERROR
            except BaseException as exception:
                _unraisable(callback, "callback", exception)
                alert = ALERT_DESCRIPTION_HANDSHAKE_FAILURE
            if alert is not None:
                message = bytes((21, 3, 3, 0, 2, 2, alert & 0xFF))
                if self._sock is None:
                    self._outgoing.write(message)
                else:
                    self._unsent += message
                    self._flush()
                raise _error(SSLError, 1, "CALLBACK_FAILED", "callback failed")
        connection = self._context._connect(True, None)
        connection.feed(self._hello)
        self._hello = bytearray()
        if self._ended:
            connection.end()
        self._conn = connection

    def _run(self, operation, what, *args):
        """Runs an operation of the engine to its end, with what it needs of the network."""
        while True:
            seen = self._inputs
            result = operation(*args)
            if type(result) is tuple:
                error = _failure(result)
                try:
                    self._flush(what)
                except OSError:
                    pass
                raise error
            self._flush(what)
            if result != "WANT_READ":
                return result
            self._receive(what, seen)

    def do_handshake(self, /):
        if self._failed is not None:
            raise self._failed
        if self._conn is None:
            with self._receiving:
                if self._conn is None:
                    self._begin()
        try:
            result = self._run(self._conn.handshake, "handshake")
        except (SSLWantReadError, SSLWantWriteError, TimeoutError):
            raise
        except SSLError as error:
            self._failed = error.with_traceback(None)
            raise
        if result == "END":
            raise _eof()
        if result == "CLOSED":
            raise _error(SSLZeroReturnError, SSL_ERROR_ZERO_RETURN, None, "TLS/SSL connection has been closed (EOF)", None)

    def _ensure(self):
        if self._conn is None or not self._conn.established():
            self.do_handshake()

    def read(self, size, buffer=None, /):
        size = _check_int(size)
        if buffer is None:
            if size < 0:
                raise ValueError("size should not be negative")
            if size == 0:
                return b""
        else:
            with memoryview(buffer) as view:
                if size <= 0 or size > view.nbytes:
                    size = view.nbytes
            if size == 0:
                return 0
        while True:
            connection = self._conn
            if connection is None or not connection.available():
                self._ensure()
                connection = self._conn
                result = self._run(connection.fill, "read")
                if result == "END":
                    if not self._context._options & OP_IGNORE_UNEXPECTED_EOF:
                        raise _eof()
                    result = "CLOSED"
                if result == "CLOSED":
                    if self._farewell:
                        raise _error(SSLZeroReturnError, SSL_ERROR_ZERO_RETURN, None,
                                     "TLS/SSL connection has been closed (EOF)", None)
                    return b"" if buffer is None else 0
            data = connection.read(size)
            if data:
                break  # Otherwise another thread has read what there was.
        if buffer is None:
            return data
        with memoryview(buffer) as view, view.cast("B") as target:
            target[:len(data)] = data
        return len(data)

    def write(self, b, /):
        with memoryview(b) as view:
            size = view.nbytes
            if self._retried:
                # The bytes are encrypted already; the caller gives them again.
                self._flush()
                done, self._retried = self._retried, 0
                return min(done, size)
            self._ensure()
            self._flush()
            if size == 0:
                return 0
            data = view.cast("B") if view.format != "B" or view.ndim != 1 else view
            piece = bytes(data[:16384]) if self._sock is not None and size > 16384 else data.tobytes()
        result = self._conn.write(piece)
        if type(result) is tuple:
            raise _failure(result)
        if result == "CLOSED":
            raise _error(SSLError, 1, "PROTOCOL_IS_SHUTDOWN", "protocol is shutdown")
        try:
            self._flush()
        except SSLWantWriteError:
            self._retried = len(piece)
            raise
        return len(piece)

    def pending(self, /):
        return 0 if self._conn is None else self._conn.available()

    def shutdown(self, /):
        if self._conn is None:
            raise _error(SSLError, 1, "UNINITIALIZED", "uninitialized")
        if not self._conn.established():
            raise _error(SSLError, 1, "SHUTDOWN_WHILE_IN_INIT", "shutdown while in init")
        self._farewell = True
        result = self._run(self._conn.shutdown, "read")
        if result == "END" and not self._context._options & OP_IGNORE_UNEXPECTED_EOF:
            raise _eof()
        return None if self._sock is None else self._sock()

    def verify_client_post_handshake(self, /):
        raise NotImplementedError("Post-handshake auth is not supported by the JDK's TLS.")

    # ------------------------------------------------------------ what came of it

    def _established(self):
        return self._conn is not None and self._conn.established()

    def _chain(self, verified):
        return self._conn.chain(verified) if self._conn is not None else []

    def getpeercert(self, der=False, /):
        if not self._established():
            raise ValueError("handshake not done yet")
        chain = self._chain(False)
        if not chain:
            return None
        if der:
            return chain[0]
        return {} if self._context._verify_mode == CERT_NONE else _decode_certificate(chain[0])

    def get_verified_chain(self, /):
        chain = self._chain(True)
        return [Certificate._of(der) for der in chain] or None

    def get_unverified_chain(self, /):
        chain = self._chain(False)
        return [Certificate._of(der) for der in chain] or None

    def cipher(self, /):
        if not self._established():
            return None
        cipher = _Cipher(self._conn.cipher())
        return cipher.openssl, cipher.version, cipher.bits

    def shared_ciphers(self, /):
        # The JDK does not tell what else the client offered.
        return [self.cipher()] if self._server and self._established() else None

    def version(self, /):
        return self._conn.protocol() if self._established() else None

    def selected_alpn_protocol(self, /):
        return self._conn.application() if self._established() else None

    def compression(self, /):
        return None

    def get_channel_binding(self, /, cb_type="tls-unique"):
        if cb_type != "tls-unique":
            raise ValueError(f"'{cb_type}' channel binding type not implemented")
        return None

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, value):
        if not isinstance(value, _SSLContext):
            raise TypeError("The value must be a SSLContext")
        self._context = value

    server_side = property(lambda self: self._server)

    @property
    def server_hostname(self):
        return self._name

    @property
    def owner(self):
        return None if self._owner is None else self._owner()

    @owner.setter
    def owner(self, value):
        import weakref
        self._owner = weakref.ref(value)

    @property
    def session(self):
        if not self._established():
            return None
        if self._session is None:
            self._session = SSLSession._of(self._context, *self._conn.session())
        return self._session

    @session.setter
    def session(self, value):
        if not isinstance(value, SSLSession):
            raise TypeError("Value is not a SSLSession.")
        if value._context is not self._context:
            raise ValueError("Session refers to a different SSLContext.")
        if self._server:
            raise ValueError("Cannot set session for server-side SSLSocket.")
        if self._established():
            raise ValueError("Cannot set session after handshake.")
        self._session = None

    @property
    def session_reused(self):
        return False


def _unraisable(callback, what, exception):
    args = type(_sys)("unraisable")
    args.exc_type = type(exception)
    args.exc_value = exception
    args.exc_traceback = exception.__traceback__
    args.err_msg = f"Exception ignored in ssl servername {what} {callback!r}"
    args.object = None
    _sys.unraisablehook(args)
