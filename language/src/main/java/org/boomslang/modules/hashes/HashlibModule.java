package org.boomslang.modules.hashes;

import java.util.Locale;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _hashlib}, which CPython has on OpenSSL: here the hash functions are the JDK's, and
 * those that derive keys come on top. Thread-safety: shared (stateless).
 */
@PyBuiltins(module = "_hashlib", doc = "Hash functions, keyed hashes and key derivation.")
public final class HashlibModule {
  private static final ContextSlot<PyType> UNSUPPORTED =
      new ContextSlot<>(
          context -> {
            PyType type =
                PyType.heap(
                    BuiltinTypes.TYPE_SHAPE,
                    "UnsupportedDigestmodError",
                    new PyType[] {ExceptionTypes.VALUE_ERROR},
                    ExceptionTypes.VALUE_ERROR.layout(),
                    true);
            type.setOwn("__module__", PyStr.constant("_hashlib"));
            type.setOwn("__doc__", PyNone.NONE);
            return type;
          });

  private static final long MAX_MEMORY = 32L << 20;

  private HashlibModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("HASH", OpensslTypes.HASH);
    module.setAttribute("HASHXOF", OpensslTypes.XOF);
    module.setAttribute("HMAC", OpensslTypes.HMAC);
    module.setAttribute("UnsupportedDigestmodError", UNSUPPORTED.get());
    module.setAttribute("_GIL_MINSIZE", 2048L);
    Object[] names =
        java.util.Arrays.stream(HashKind.values())
            .filter(kind -> kind.start != null)
            .map(kind -> (Object) PyStr.constant(kind.pythonName))
            .toArray();
    module.setAttribute("openssl_md_meth_names", PyFrozenSet.of(names));
    PyDict constructors = new PyDict();
    for (HashKind kind : HashKind.values()) {
      Object function = module.getAttribute("openssl_" + kind.pythonName);
      if (function != null) {
        constructors.put(function, PyStr.constant(kind.pythonName));
      }
    }
    module.setAttribute("_constructors", constructors);
  }

  // ------------------------------------------------------------------ hash functions

  private static PyException unsupported() {
    return PyErrors.raise(UNSUPPORTED.get(), "[digital envelope routines] unsupported");
  }

  private static HashKind kind(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replace('-', '_');
    for (HashKind kind : HashKind.values()) {
      if (kind.start != null
          && (wanted.equals(kind.pythonName)
              || wanted.replace("sha_", "sha").equals(kind.pythonName))) {
        return kind;
      }
    }
    throw unsupported();
  }

  private static Object hash(HashKind kind, Object data, Object string) {
    if (data != null && string != null && string != PyNone.NONE) {
      throw PyErrors.typeError(
          "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is"
              + " slated for removal in a future version.");
    }
    PyHash hash = OpensslTypes.make(kind);
    Object first = data != null ? data : string;
    if (first != null && first != PyNone.NONE) {
      hash.update(first);
    }
    return hash;
  }

  @PyBuiltin(
      name = "new",
      sig = "($module, /, name, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Return a new hash object using the named algorithm.")
  static Object create(
      PyModule module, String name, Object data, boolean usedForSecurity, Object string) {
    return hash(kind(name), data, string);
  }

  @PyBuiltin(
      name = "openssl_md5",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a md5 hash object, optionally initialized with a string.")
  static Object md5(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.MD5, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha1",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha1 hash object, optionally initialized with a string.")
  static Object sha1(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA1, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha224",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha224 hash object, optionally initialized with a string.")
  static Object sha224(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA224, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha256",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha256 hash object, optionally initialized with a string.")
  static Object sha256(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA256, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha384",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha384 hash object, optionally initialized with a string.")
  static Object sha384(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA384, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha512",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha512 hash object, optionally initialized with a string.")
  static Object sha512(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA512, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha3_224",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha3_224 hash object, optionally initialized with a string.")
  static Object sha3x224(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA3_224, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha3_256",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha3_256 hash object, optionally initialized with a string.")
  static Object sha3x256(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA3_256, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha3_384",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha3_384 hash object, optionally initialized with a string.")
  static Object sha3x384(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA3_384, data, string);
  }

  @PyBuiltin(
      name = "openssl_sha3_512",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a sha3_512 hash object, optionally initialized with a string.")
  static Object sha3x512(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHA3_512, data, string);
  }

  @PyBuiltin(
      name = "openssl_shake_128",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a shake_128 hash object, optionally initialized with a string.")
  static Object shakex128(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHAKE_128, data, string);
  }

  @PyBuiltin(
      name = "openssl_shake_256",
      sig = "($module, /, data=<unset>, *, usedforsecurity=True, string=None)",
      doc = "Returns a shake_256 hash object, optionally initialized with a string.")
  static Object shakex256(PyModule module, Object data, boolean usedForSecurity, Object string) {
    return hash(HashKind.SHAKE_256, data, string);
  }

  // ------------------------------------------------------------------ keyed hashes

  /** The function that a name or a constructor of this module stands for. */
  private static HashKind keyed(Object digest) {
    HashKind kind;
    if (PyStr.isStr(digest)) {
      kind = kind(PyStr.toJava(digest));
    } else if (digest instanceof PyBuiltinFunction function
        && function.code().name().startsWith("openssl_")) {
      kind = kind(function.code().name().substring("openssl_".length()));
    } else {
      throw PyErrors.raise(
          UNSUPPORTED.get(), "Unsupported digestmod %s", PyStr.toJava(Conversions.repr(digest)));
    }
    if (kind.digestSize == 0) {
      throw unsupported();
    }
    return kind;
  }

  @PyBuiltin(
      name = "hmac_new",
      sig = "($module, /, key, msg=<unset>, digestmod=None)",
      doc = "Return a new hmac object.")
  static Object newHmac(PyModule module, Object key, Object message, Object digest) {
    if (digest == null || digest == PyNone.NONE) {
      throw PyErrors.typeError("Missing required parameter 'digestmod'.");
    }
    PyHmac hmac = PyHmac.create(OpensslTypes.HMAC, keyed(digest), key);
    if (message != null && message != PyNone.NONE) {
      hmac.update(message);
    }
    return hmac;
  }

  @PyBuiltin(
      name = "hmac_digest",
      sig = "($module, /, key, msg, digest)",
      doc = "Single-shot HMAC.")
  static Object hmacDigest(PyModule module, Object key, Object message, Object digest) {
    PyHmac hmac = PyHmac.create(OpensslTypes.HMAC, keyed(digest), key);
    hmac.update(message);
    return PyBytes.wrap(hmac.digest());
  }

  @PyBuiltin(
      name = "compare_digest",
      sig = "($module, a, b, /)",
      doc =
          "Return 'a == b'.\n\nThe time taken does not depend on how much of the values agree, to"
              + " give nothing\naway about secrets.")
  static Object compareDigest(PyModule module, Object a, Object b) {
    return org.boomslang.objects.Calls.call(
        Imports.attribute("_operator", "_compare_digest"), a, b);
  }

  @PyBuiltin(
      name = "get_fips_mode",
      sig = "($module, /)",
      doc = "Determine the OpenSSL FIPS mode of operation: none here.")
  static long fipsMode(PyModule module) {
    return 0;
  }

  // ------------------------------------------------------------------ key derivation

  @PyBuiltin(
      name = "pbkdf2_hmac",
      sig = "($module, /, hash_name, password, salt, iterations, dklen=None)",
      doc =
          "Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.")
  static Object pbkdf2(
      PyModule module,
      String hashName,
      Object password,
      Object salt,
      long iterations,
      Object length) {
    byte[] secret = Buffers.toArray(password);
    byte[] grains = Buffers.toArray(salt);
    HashKind kind = kind(hashName);
    if (kind.digestSize == 0) {
      throw unsupported();
    }
    if (iterations < 1) {
      throw PyErrors.valueError("iteration value must be greater than 0.");
    }
    if (iterations > Integer.MAX_VALUE) {
      throw PyErrors.overflowError("iteration value is too great.");
    }
    long wanted =
        length == null || length == PyNone.NONE ? kind.digestSize : Conversions.asLong(length);
    if (wanted < 1) {
      throw PyErrors.valueError("key length must be greater than 0.");
    }
    if (wanted > Integer.MAX_VALUE - 64) {
      throw PyErrors.overflowError("key length is too great.");
    }
    return PyBytes.wrap(KeyDerivation.pbkdf2(kind, secret, grains, iterations, (int) wanted));
  }

  @PyBuiltin(
      name = "scrypt",
      sig = "($module, /, password, *, salt, n, r, p, maxmem=0, dklen=64)",
      doc = "scrypt password-based key derivation function.")
  static Object scrypt(
      PyModule module,
      Object password,
      Object salt,
      Object n,
      Object r,
      Object p,
      Object maxMemory,
      Object length) {
    byte[] secret = Buffers.toArray(password);
    byte[] grains = Buffers.toArray(salt);
    long cost = positive(n);
    if (cost < 2 || Long.bitCount(cost) != 1) {
      throw PyErrors.valueError("n must be a power of 2.");
    }
    long blockSize = positive(r);
    long parallel = positive(p);
    long memory = Conversions.asLong(maxMemory);
    if (memory < 0 || memory > Integer.MAX_VALUE) {
      throw PyErrors.valueError("maxmem must be positive and smaller than %d", Integer.MAX_VALUE);
    }
    long wanted = Conversions.asLong(length);
    if (wanted < 1 || wanted > Integer.MAX_VALUE) {
      throw PyErrors.valueError(
          "dklen must be greater than 0 and smaller than %d", Integer.MAX_VALUE);
    }
    if (blockSize == 0 || parallel == 0 || parallel > ((1L << 30) - 1) / blockSize) {
      throw PyErrors.valueError("Invalid parameter combination for n, r, p, maxmem.");
    }
    double needed = 128.0 * blockSize * cost + 128.0 * blockSize * parallel + 32.0 * blockSize * 4;
    if (needed > (memory == 0 ? MAX_MEMORY : memory)) {
      throw PyErrors.valueError("[digital envelope routines] memory limit exceeded");
    }
    return PyBytes.wrap(
        Scrypt.derive(secret, grains, (int) cost, (int) blockSize, (int) parallel, (int) wanted));
  }

  private static long positive(Object value) {
    if (!Conversions.isInt(value)) {
      throw PyErrors.typeError("argument must be int, not %s", Types.nameOf(value));
    }
    long number = Conversions.asLong(value);
    if (number < 0) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    return number;
  }
}
