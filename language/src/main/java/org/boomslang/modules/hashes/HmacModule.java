package org.boomslang.modules.hashes;

import java.util.Locale;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _hmac}: keyed hashes over the functions of fixed length. Thread-safety: shared
 * (stateless).
 */
@PyBuiltins(module = "_hmac")
public final class HmacModule {
  private static final ContextSlot<PyType> UNKNOWN_HASH =
      new ContextSlot<>(
          context -> {
            PyType type =
                PyType.heap(
                    BuiltinTypes.TYPE_SHAPE,
                    "UnknownHashError",
                    new PyType[] {ExceptionTypes.VALUE_ERROR},
                    ExceptionTypes.VALUE_ERROR.layout(),
                    true);
            type.setOwn("__module__", PyStr.constant("_hmac"));
            type.setOwn("__doc__", PyNone.NONE);
            return type;
          });

  private HmacModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("HMAC", PyHmac.TYPE);
    module.setAttribute("UnknownHashError", UNKNOWN_HASH.get());
    module.setAttribute("_GIL_MINSIZE", 2048L);
  }

  private static HashKind kind(Object name) {
    if (PyStr.isStr(name)) {
      String text = PyStr.toJava(name);
      for (HashKind kind : HashKind.values()) {
        boolean named =
            text.equals(kind.pythonName) || text.equals(kind.pythonName.toUpperCase(Locale.ROOT));
        if (named && kind.start != null && kind.digestSize > 0) {
          return kind;
        }
      }
    }
    throw PyErrors.raise(
        UNKNOWN_HASH.get(), "unsupported hash type: %s", PyStr.toJava(Conversions.repr(name)));
  }

  @PyBuiltin(
      name = "new",
      sig = "(key, msg=None, digestmod=<unset>)",
      doc = "Return a new HMAC object.")
  static Object create(Object key, Object msg, Object digestmod) {
    if (digestmod == null || digestmod == PyNone.NONE) {
      throw PyErrors.typeError("new() missing 1 required argument 'digestmod'");
    }
    PyHmac hmac = PyHmac.create(kind(digestmod), key);
    if (msg != PyNone.NONE) {
      hmac.update(msg);
    }
    return hmac;
  }

  private static Object compute(HashKind kind, Object key, Object msg) {
    PyHmac hmac = PyHmac.create(kind, key);
    hmac.update(msg);
    return PyBytes.wrap(hmac.digest());
  }

  @PyBuiltin(name = "compute_digest", sig = "(key, msg, digest)")
  static Object computeDigest(Object key, Object msg, Object digest) {
    return compute(kind(digest), key, msg);
  }

  @PyBuiltin(name = "compute_md5", sig = "(key, msg, /)")
  static Object computeMd5(Object key, Object msg) {
    return compute(HashKind.MD5, key, msg);
  }

  @PyBuiltin(name = "compute_sha1", sig = "(key, msg, /)")
  static Object computeSha1(Object key, Object msg) {
    return compute(HashKind.SHA1, key, msg);
  }

  @PyBuiltin(name = "compute_sha224", sig = "(key, msg, /)")
  static Object computeSha224(Object key, Object msg) {
    return compute(HashKind.SHA224, key, msg);
  }

  @PyBuiltin(name = "compute_sha256", sig = "(key, msg, /)")
  static Object computeSha256(Object key, Object msg) {
    return compute(HashKind.SHA256, key, msg);
  }

  @PyBuiltin(name = "compute_sha384", sig = "(key, msg, /)")
  static Object computeSha384(Object key, Object msg) {
    return compute(HashKind.SHA384, key, msg);
  }

  @PyBuiltin(name = "compute_sha512", sig = "(key, msg, /)")
  static Object computeSha512(Object key, Object msg) {
    return compute(HashKind.SHA512, key, msg);
  }

  @PyBuiltin(name = "compute_sha3_224", sig = "(key, msg, /)")
  static Object computeSha3v224(Object key, Object msg) {
    return compute(HashKind.SHA3_224, key, msg);
  }

  @PyBuiltin(name = "compute_sha3_256", sig = "(key, msg, /)")
  static Object computeSha3v256(Object key, Object msg) {
    return compute(HashKind.SHA3_256, key, msg);
  }

  @PyBuiltin(name = "compute_sha3_384", sig = "(key, msg, /)")
  static Object computeSha3v384(Object key, Object msg) {
    return compute(HashKind.SHA3_384, key, msg);
  }

  @PyBuiltin(name = "compute_sha3_512", sig = "(key, msg, /)")
  static Object computeSha3v512(Object key, Object msg) {
    return compute(HashKind.SHA3_512, key, msg);
  }
}
