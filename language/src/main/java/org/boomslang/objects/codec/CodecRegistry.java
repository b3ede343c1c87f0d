package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Codecs and error handlers that Python code has registered in a context, and what was found by
 * name. The package {@code encodings}, which registers the standard codecs, is imported when the
 * first codec is looked up.
 *
 * <p>Thread-safety: atomic. Search functions run without a lock; of two threads that look up the
 * same codec one result stays.
 */
public final class CodecRegistry {

  private static final ContextSlot<CodecRegistry> REGISTRY =
      new ContextSlot<>(context -> new CodecRegistry());

  private final List<Object> searchPath = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, PyTuple> found = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Object> errorHandlers = new ConcurrentHashMap<>();
  private final Set<Thread> loading = ConcurrentHashMap.newKeySet();
  private volatile boolean standardCodecsLoaded;

  private CodecRegistry() {
    for (String name : BuiltinErrorHandler.NAMES) {
      errorHandlers.put(name, BuiltinErrorHandler.create(name));
    }
  }

  public static CodecRegistry get() {
    return REGISTRY.get(PyContext.get());
  }

  // codecs

  /** {@code codecs.register}. */
  @TruffleBoundary
  public void register(Object searchFunction) {
    if (!Calls.isCallable(searchFunction)) {
      throw PyErrors.typeError("argument must be callable");
    }
    searchPath.add(searchFunction);
  }

  /** {@code codecs.unregister}: what the function has found is forgotten, with everything else. */
  @TruffleBoundary
  public void unregister(Object searchFunction) {
    for (Object candidate : searchPath) {
      if (candidate == searchFunction) {
        searchPath.remove(candidate);
        found.clear();
        return;
      }
    }
  }

  /** The codec with a name: a tuple of four functions; LookupError when there is none. */
  @TruffleBoundary
  public PyTuple lookup(String encoding) {
    checkName(encoding);
    String key = normalize(encoding);
    PyTuple codec = found.get(key);
    if (codec != null) {
      return codec;
    }
    loadStandardCodecs();
    Object argument = PyStr.of(key);
    for (Object search : searchPath) {
      Object result = Calls.call(search, argument);
      if (result == PyNone.NONE) {
        continue;
      }
      if (!(result instanceof PyTuple tuple) || tuple.length() != 4) {
        throw PyErrors.typeError("codec search functions must return 4-tuples");
      }
      PyTuple earlier = found.putIfAbsent(key, tuple);
      return earlier != null ? earlier : tuple;
    }
    throw PyErrors.lookupError("unknown encoding: %s", encoding);
  }

  /** A name is UTF-8 to C, so UnicodeEncodeError for one with surrogates. */
  private static void checkName(String encoding) {
    for (int i = 0; i < encoding.length(); i++) {
      if (Character.isSurrogate(encoding.charAt(i))) {
        Calls.callMethod(PyStr.of(encoding), "encode", PyStr.constant("utf-8"));
        return;
      }
    }
  }

  /**
   * Imports {@code encodings} once. A thread that comes while another imports it waits for that, in
   * the import; one whose own import looks up a codec goes on with what is registered. An import
   * that fails is not tried again.
   */
  private void loadStandardCodecs() {
    if (standardCodecsLoaded || !loading.add(Thread.currentThread())) {
      return;
    }
    try {
      Calls.call(Builtins.get("__import__"), PyStr.of("encodings"));
    } finally {
      standardCodecsLoaded = true;
      loading.remove(Thread.currentThread());
    }
  }

  /**
   * Lower case, with every run of other characters than letters, digits and dots as one underscore.
   */
  static String normalize(String encoding) {
    StringBuilder out = new StringBuilder(encoding.length());
    boolean punctuation = false;
    for (char c : encoding.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c < 128 && (Character.isLetterOrDigit(c) || c == '.')) {
        if (punctuation && !out.isEmpty()) {
          out.append('_');
        }
        punctuation = false;
        out.append(c);
      } else {
        punctuation = true;
      }
    }
    return out.toString();
  }

  /**
   * The codec with a name, which has to be one between text and bytes; {@code alternative} names
   * the function for others.
   */
  PyTuple lookupText(String encoding, String alternative) {
    PyTuple codec = lookup(encoding);
    Object isText =
        codec.type() == PyTuple.EMPTY.type()
            ? null
            : Attributes.getOrNull(codec, "_is_text_encoding");
    if (isText != null && !Conversions.truth(isText)) {
      throw PyErrors.lookupError(
          "'%s' is not a text encoding; use %s to handle arbitrary codecs", encoding, alternative);
    }
    return codec;
  }

  // error handlers

  /** {@code codecs.register_error}. */
  @TruffleBoundary
  public void registerError(String name, Object handler) {
    if (!Calls.isCallable(handler)) {
      throw PyErrors.typeError("handler must be callable");
    }
    errorHandlers.put(name, handler);
  }

  /** Removes a handler that Python code has registered; false when there is none. */
  @TruffleBoundary
  public boolean unregisterError(String name) {
    if (BuiltinErrorHandler.NAMES.contains(name)) {
      throw PyErrors.valueError("cannot un-register built-in error handler '%s'", name);
    }
    return errorHandlers.remove(name) != null;
  }

  /** {@code codecs.lookup_error}. */
  @TruffleBoundary
  public Object errorHandler(String name) {
    Object handler = errorHandlers.get(name);
    if (handler == null) {
      throw PyErrors.lookupError("unknown error handler name '%s'", name);
    }
    return handler;
  }
}
