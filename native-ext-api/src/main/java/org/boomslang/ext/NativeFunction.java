package org.boomslang.ext;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyClassMethodDescriptor;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * A function of an extension ({@code PyMethodDef}), callable as builtins are. The receiver is the
 * first argument. Thread-safety: immutable.
 */
final class NativeFunction extends BuiltinCode {
  private static final int VARARGS = 0x1;
  private static final int KEYWORDS = 0x2;
  private static final int NOARGS = 0x4;
  private static final int ONE = 0x8;
  private static final int CLASS = 0x10;
  private static final int STATIC = 0x20;
  private static final int COEXIST = 0x40;
  private static final int FASTCALL = 0x80;
  private static final int METHOD = 0x200;

  private static final Object[] NONE = {};

  private final NativeModule module;
  private final long function;
  private final int flags;

  /** The type that defines it, for {@code METH_METHOD}. */
  private final PyType definingType;

  /** What a static method of a type gets, or a function without receiver: NULL. */
  private final boolean receives;

  private NativeFunction(
      BuiltinTable table,
      NativeModule module,
      String name,
      Kind kind,
      String signature,
      String doc,
      long function,
      int flags,
      PyType definingType) {
    super(
        table, 0, name, kind, min(signature, flags), max(signature, flags), signature, doc, false);
    this.module = module;
    this.function = function;
    this.flags = flags;
    this.definingType = definingType;
    this.receives = signature.startsWith("($");
  }

  private static int receivers(String signature) {
    return signature.startsWith("($") ? 1 : 0;
  }

  private static int min(String signature, int flags) {
    return receivers(signature) + ((flags & ONE) != 0 ? 1 : 0);
  }

  private static int max(String signature, int flags) {
    return (flags & (VARARGS | FASTCALL)) != 0 ? -1 : min(signature, flags);
  }

  /** Reads a {@code PyMethodDef}; 0 at the address of the name ends an array of them. */
  static NativeFunction read(
      long definition, BuiltinTable table, NativeModule module, PyType type, boolean bound) {
    String name = Memory.string(Memory.getLong(definition));
    long function = Memory.getLong(definition + 8);
    int flags = Memory.getInt(definition + 16);
    String doc = Memory.string(Memory.getLong(definition + 24));
    int form = flags & ~(CLASS | STATIC | COEXIST);
    boolean known =
        switch (form) {
          case VARARGS, VARARGS | KEYWORDS, NOARGS, ONE, FASTCALL, FASTCALL | KEYWORDS -> true;
          case METHOD | FASTCALL | KEYWORDS -> type != null;
          default -> false;
        };
    if (!known) {
      throw PyErrors.systemError("%s() method: bad call flags", name);
    }
    String receiver =
        (flags & STATIC) != 0 || !bound
            ? ""
            : type == null ? "$module" : (flags & CLASS) != 0 ? "$type" : "$self";
    String rest =
        (form & NOARGS) != 0
            ? ""
            : (form & ONE) != 0 ? "object" : (form & KEYWORDS) != 0 ? "*args, **kwargs" : "*args";
    StringBuilder signature = new StringBuilder("(").append(receiver);
    if (!receiver.isEmpty()) {
      signature.append(", /");
    }
    if (!rest.isEmpty()) {
      if (rest.equals("object")) {
        signature.setLength(0);
        signature
            .append('(')
            .append(receiver)
            .append(receiver.isEmpty() ? "" : ", ")
            .append("object, /");
      } else {
        signature.append(receiver.isEmpty() ? "" : ", ").append(rest);
      }
    }
    Kind kind =
        (flags & STATIC) != 0
            ? Kind.STATIC_METHOD
            : (flags & CLASS) != 0 ? Kind.CLASS_METHOD : Kind.METHOD;
    return new NativeFunction(
        table,
        module,
        name,
        kind,
        signature.append(')').toString(),
        withoutSignature(name, doc),
        function,
        flags,
        type);
  }

  /** A docstring may begin with a signature for {@code inspect}, ended by a line of two dashes. */
  static String withoutSignature(String name, String doc) {
    if (doc == null) {
      return null;
    }
    int end = doc.indexOf(")\n--\n\n");
    return end >= 0 && doc.startsWith(name + "(") ? doc.substring(end + 6) : doc;
  }

  /** As an attribute of a type. */
  PyObject descriptor(PyType type) {
    return switch (kind()) {
      case CLASS_METHOD -> new PyClassMethodDescriptor(type, this);
      case STATIC_METHOD -> new PyStaticMethod(new PyBuiltinFunction(this, null, null));
      default -> new PyMethodDescriptor(type, this);
    };
  }

  long address() {
    return function;
  }

  int flags() {
    return flags;
  }

  boolean mayCoexist() {
    return (flags & COEXIST) != 0;
  }

  private String what() {
    return table().isModule()
        ? "<built-in function " + name() + ">"
        : "<method '" + name() + "' of '" + table().owner() + "' objects>";
  }

  // ------------------------------------------------------------------ calls

  @Override
  @TruffleBoundary
  public Object call0() {
    return receives ? super.call0() : call(null, NONE, 0);
  }

  @Override
  @TruffleBoundary
  public Object call1(Object p) {
    return receives ? call(p, NONE, 0) : call(null, new Object[] {p}, 0);
  }

  @Override
  @TruffleBoundary
  public Object call2(Object p, Object q) {
    if (receives && (flags & ONE) != 0) {
      return callOne(p, q);
    }
    return receives ? call(p, new Object[] {q}, 0) : call(null, new Object[] {p, q}, 0);
  }

  @Override
  @TruffleBoundary
  public Object call3(Object p, Object q, Object r) {
    return receives ? call(p, new Object[] {q, r}, 0) : call(null, new Object[] {p, q, r}, 0);
  }

  @Override
  @TruffleBoundary
  public Object call4(Object p, Object q, Object r, Object s) {
    return receives ? call(p, new Object[] {q, r, s}, 0) : call(null, new Object[] {p, q, r, s}, 0);
  }

  @Override
  public Object invoke(Object[] bound) {
    int at = receives ? 1 : 0;
    Object self = receives ? bound[0] : null;
    if ((flags & NOARGS) != 0) {
      return call(self, NONE, 0);
    }
    if ((flags & ONE) != 0) {
      return callOne(self, bound[at]);
    }
    Object[] args = (Object[]) bound[at];
    if ((flags & KEYWORDS) == 0) {
      return call(self, args, 0);
    }
    PyDict keywords = (PyDict) bound[at + 1];
    if (keywords == null || keywords.size() == 0) {
      return call(self, args, 0);
    }
    if ((flags & VARARGS) != 0) {
      return callTuple(self, args, keywords);
    }
    Object[] all = java.util.Arrays.copyOf(args, args.length + keywords.size());
    Object[] names = new Object[keywords.size()];
    PyDict.Cursor cursor = keywords.cursor();
    for (int i = 0; i < names.length && cursor.next(); i++) {
      names[i] = cursor.key();
      all[args.length + i] = cursor.value();
    }
    return callFast(self, all, PyTuple.of(names));
  }

  private Object call(Object self, Object[] args, int unused) {
    if ((flags & FASTCALL) != 0) {
      return callFast(self, args, null);
    }
    if ((flags & VARARGS) != 0) {
      return callTuple(self, args, null);
    }
    if ((flags & NOARGS) != 0) {
      if (args.length != 0) {
        throw NativeCall.wrongArguments(displayName(), "no arguments", args.length);
      }
      NativeThread thread = NativeThread.current();
      long handle = Handles.give(thread, self);
      long result = NativeCall.raw(thread, module, function, handle, 0, 0, 0, 0);
      Handles.release(thread, handle);
      return NativeCall.result(thread, result, what());
    }
    if (args.length != 1) {
      throw NativeCall.wrongArguments(displayName(), "exactly one argument", args.length);
    }
    return callOne(self, args[0]);
  }

  private Object callOne(Object self, Object argument) {
    NativeThread thread = NativeThread.current();
    long receiver = Handles.give(thread, self);
    long handle = Handles.give(thread, argument);
    long result = NativeCall.raw(thread, module, function, receiver, handle, 0, 0, 0);
    Handles.release(thread, receiver);
    Handles.release(thread, handle);
    return NativeCall.result(thread, result, what());
  }

  private Object callTuple(Object self, Object[] args, PyDict keywords) {
    NativeThread thread = NativeThread.current();
    long receiver = Handles.give(thread, self);
    long tuple = Handles.give(thread, PyTuple.of(args));
    long dict = Handles.give(thread, keywords);
    long result = NativeCall.raw(thread, module, function, receiver, tuple, dict, 0, 0);
    Handles.release(thread, receiver);
    Handles.release(thread, tuple);
    Handles.release(thread, dict);
    return NativeCall.result(thread, result, what());
  }

  private Object callFast(Object self, Object[] args, PyTuple names) {
    NativeThread thread = NativeThread.current();
    // One place more: callees may use the one before the arguments.
    int words = args.length + 1;
    long place = thread.pushScratch(words);
    for (int i = 0; i < args.length; i++) {
      Memory.putLong(place + 8L * (i + 1), Handles.give(thread, args[i]));
    }
    long receiver = Handles.give(thread, self);
    long keywords = Handles.give(thread, names);
    int positional = args.length - (names == null ? 0 : names.length());
    long result;
    if ((flags & METHOD) != 0) {
      long type = Handles.give(thread, definingType);
      result =
          NativeCall.raw(thread, module, function, receiver, type, place + 8, positional, keywords);
      Handles.release(thread, type);
    } else {
      result =
          NativeCall.raw(thread, module, function, receiver, place + 8, positional, keywords, 0);
    }
    for (int i = 0; i < args.length; i++) {
      Handles.release(thread, Memory.getLong(place + 8L * (i + 1)));
    }
    thread.popScratch(place, words);
    Handles.release(thread, receiver);
    Handles.release(thread, keywords);
    return NativeCall.result(thread, result, what());
  }
}
