package org.boomslang.modules.pickle;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _pickle.Pickler}. */
@PyBuiltins(
    type = "_pickle.Pickler",
    doc =
        "This takes a binary file for writing a pickle data stream.\n\nThe file needs a write()"
            + " method that takes bytes. The protocol, 0 to 5, is 5 unless given; a negative one"
            + " means the highest. With fix_imports and a protocol below 3, module names become"
            + " those of Python 2. Buffers for which buffer_callback gives a false value stay out"
            + " of the stream.")
final class PicklerMethods {
  private PicklerMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyPickler(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, file, protocol=None, fix_imports=True, buffer_callback=None)")
  static void init(
      PyPickler self, Object file, Object protocol, boolean fixImports, Object bufferCallback) {
    self.enter();
    try {
      Object write = Attributes.getOrNull(file, "write");
      if (write == null) {
        throw PyErrors.typeError("file must have a 'write' attribute");
      }
      self.writer =
          new PickleWriter(
              new PickleOutput(write),
              protocol,
              fixImports,
              bufferCallback == null ? PyNone.NONE : bufferCallback);
      self.dispatchTable = Attributes.getOrNull(self, "dispatch_table");
    } finally {
      self.leave();
    }
  }

  @PyBuiltin(
      name = "dump",
      sig = "($self, obj, /)",
      doc = "Write a pickled representation of the given object to the open file.")
  static void dump(PyPickler self, Object object) {
    self.enter();
    try {
      PickleWriter writer = self.initialised();
      writer.persistentId = override(self, "persistent_id", self.persistentId);
      writer.reducerOverride = Attributes.getOrNull(self, "reducer_override");
      writer.dispatchTable = self.dispatchTable;
      try {
        writer.dump(object);
      } finally {
        writer.out.reset();
        writer.persistentId = null;
        writer.reducerOverride = null;
      }
    } finally {
      self.leave();
    }
  }

  /** A method of this instance, or null while it is the one that this class defines. */
  private static Object override(PyPickler self, String name, Object own) {
    if (own != null) {
      return own;
    }
    boolean plain =
        self.type().lookup(name) == PyPickler.TYPE.getOwn(name)
            && (!self.type().hasInstanceDict() || self.getAttribute(name) == null);
    return plain ? null : Attributes.getOrNull(self, name);
  }

  @PyBuiltin(
      name = "clear_memo",
      sig = "($self, /)",
      doc =
          "Clears the pickler's \"memo\".\n\nThe memo notes which objects were written already;"
              + " with an empty one they are written anew.")
  static void clearMemo(PyPickler self) {
    self.initialised().memo.clear();
  }

  @PyBuiltin(
      name = "persistent_id",
      sig = "($self, obj, /)",
      doc = "The persistent id of an object; None for those that have none.")
  static void persistentId(PyPickler self, Object object) {
    // Nothing has a persistent id unless a subclass says so.
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)", doc = "Returns size in memory, in bytes.")
  static long sizeof(PyPickler self) {
    PickleWriter writer = self.writer;
    return 200 + (writer == null ? 0 : 24L * writer.memo.size());
  }

  // ------------------------------------------------------------------ attributes

  @PyBuiltin(name = "__getattribute__", sig = "($self, name, /)")
  static Object get(PyPickler self, Object name) {
    String attribute = Attributes.name(name);
    Object own = attribute.equals("persistent_id") ? self.persistentId : null;
    return own != null ? own : Attributes.genericGet(self, attribute);
  }

  @PyBuiltin(name = "__setattr__", sig = "($self, name, value, /)")
  static void set(PyPickler self, Object name, Object value) {
    String attribute = Attributes.name(name);
    if (attribute.equals("persistent_id")) {
      self.persistentId = value;
    } else {
      Attributes.genericSet(self, attribute, value);
    }
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)")
  static void delete(PyPickler self, Object name) {
    String attribute = Attributes.name(name);
    if (attribute.equals("persistent_id") && self.persistentId != null) {
      self.persistentId = null;
    } else {
      Attributes.genericSet(self, attribute, null);
    }
  }

  @PyBuiltin(name = "bin", kind = Kind.MEMBER)
  static long binary(PyPickler self) {
    PickleWriter writer = self.writer;
    return writer != null && writer.binary ? 1 : 0;
  }

  @PyBuiltin(name = "fast", kind = Kind.MEMBER)
  static long fast(PyPickler self) {
    PickleWriter writer = self.writer;
    return writer == null ? 0 : writer.fast;
  }

  @PyBuiltin(name = "fast", kind = Kind.SETTER)
  static void setFast(PyPickler self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete numeric/char attribute");
    }
    self.initialised().fast = Conversions.asInt(value);
  }

  @PyBuiltin(name = "dispatch_table", kind = Kind.MEMBER)
  static Object dispatchTable(PyPickler self) {
    Object table = self.dispatchTable;
    if (table == null) {
      throw PyErrors.noAttribute(self, "dispatch_table");
    }
    return table;
  }

  @PyBuiltin(name = "dispatch_table", kind = Kind.SETTER)
  static void setDispatchTable(PyPickler self, Object value) {
    if (value == null && self.dispatchTable == null) {
      throw PyErrors.noAttribute(self, "dispatch_table");
    }
    self.dispatchTable = value;
  }

  @PyBuiltin(name = "memo", kind = Kind.GETTER)
  static Object memo(PyPickler self) {
    return new PicklerMemoProxy(self);
  }

  @PyBuiltin(name = "memo", kind = Kind.SETTER)
  static void setMemo(PyPickler self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("attribute deletion is not supported");
    }
    PickleMemo memo;
    if (value instanceof PicklerMemoProxy proxy) {
      memo = proxy.memo().copy();
    } else if (value instanceof PyDict dict) {
      memo = new PickleMemo();
      PyDict.Cursor cursor = dict.cursor();
      while (cursor.next()) {
        if (!(cursor.value() instanceof PyTuple pair) || pair.length() != 2) {
          throw PyErrors.typeError("'memo' values must be 2-item tuples");
        }
        memo.put(pair.get(1), Conversions.asInt(pair.get(0)));
      }
    } else {
      throw PyErrors.typeError(
          "'memo' attribute must be a PicklerMemoProxy object or dict, not %s",
          Types.nameOf(value));
    }
    self.initialised().memo = memo;
  }
}
