package org.boomslang.modules.pickle;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _pickle.Unpickler}. */
@PyBuiltins(
    type = "_pickle.Unpickler",
    doc =
        "This takes a binary file for reading a pickle data stream.\n\nThe protocol is found out"
            + " by itself. The file needs read() with a count and readline() without, both giving"
            + " bytes. encoding and errors say how strings of Python 2 are decoded, 'bytes' keeps"
            + " them as they are; fix_imports maps names of Python 2 to today's; buffers are those"
            + " that the pickler kept out of the stream.")
final class UnpicklerMethods {
  private UnpicklerMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyUnpickler(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())")
  static void init(
      PyUnpickler self,
      Object file,
      boolean fixImports,
      String encoding,
      String errors,
      Object buffers) {
    self.enter();
    try {
      self.reader =
          new PickleReader(PickleInput.ofFile(file), fixImports, encoding, errors, buffers);
    } finally {
      self.leave();
    }
  }

  @PyBuiltin(
      name = "load",
      sig = "($self, /)",
      doc =
          "Load a pickle.\n\nRead a pickled object representation from the open file object given"
              + " in\nthe constructor, and return the reconstituted object hierarchy specified\n"
              + "therein.")
  static Object load(PyUnpickler self) {
    self.enter();
    try {
      PickleReader reader = self.initialised();
      reader.persistentLoad = override(self, "persistent_load", self.persistentLoad);
      reader.findClass =
          self.type() == PyUnpickler.TYPE ? null : override(self, "find_class", null);
      try {
        return reader.load();
      } finally {
        reader.persistentLoad = null;
        reader.findClass = null;
        reader.stack.clear();
      }
    } finally {
      self.leave();
    }
  }

  /** A method of this instance, or null while it is the one that this class defines. */
  private static Object override(PyUnpickler self, String name, Object own) {
    if (own != null) {
      return own;
    }
    boolean plain =
        self.type().lookup(name) == PyUnpickler.TYPE.getOwn(name)
            && (!self.type().hasInstanceDict() || self.getAttribute(name) == null);
    return plain ? null : Attributes.getOrNull(self, name);
  }

  @PyBuiltin(
      name = "find_class",
      sig = "($self, module_name, global_name, /)",
      doc =
          "Return an object from a specified module.\n\nIf necessary, the module will be imported."
              + " Subclasses may override this\nmethod (e.g. to restrict unpickling of arbitrary"
              + " classes and functions).\n\nThis method is called whenever a class or a function"
              + " object is\nneeded.  Both arguments passed are str objects.")
  static Object findClass(PyUnpickler self, Object moduleName, Object globalName) {
    PickleReader reader = self.reader;
    return ObjectBuilder.findGlobal(
        moduleName,
        globalName,
        reader == null ? 0 : reader.protocol,
        reader != null && reader.fixImports);
  }

  @PyBuiltin(
      name = "persistent_load",
      sig = "($self, pid, /)",
      doc = "The object of a persistent id.")
  static Object persistentLoad(PyUnpickler self, Object id) {
    throw PickleReader.noPersistentLoad();
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)", doc = "Returns size in memory, in bytes.")
  static long sizeof(PyUnpickler self) {
    PickleReader reader = self.reader;
    return 300 + (reader == null ? 0 : 8L * reader.memo.size());
  }

  // ------------------------------------------------------------------ attributes

  @PyBuiltin(name = "__getattribute__", sig = "($self, name, /)")
  static Object get(PyUnpickler self, Object name) {
    String attribute = Attributes.name(name);
    Object own = attribute.equals("persistent_load") ? self.persistentLoad : null;
    return own != null ? own : Attributes.genericGet(self, attribute);
  }

  @PyBuiltin(name = "__setattr__", sig = "($self, name, value, /)")
  static void set(PyUnpickler self, Object name, Object value) {
    String attribute = Attributes.name(name);
    if (attribute.equals("persistent_load")) {
      self.persistentLoad = value;
    } else {
      Attributes.genericSet(self, attribute, value);
    }
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)")
  static void delete(PyUnpickler self, Object name) {
    String attribute = Attributes.name(name);
    if (attribute.equals("persistent_load") && self.persistentLoad != null) {
      self.persistentLoad = null;
    } else {
      Attributes.genericSet(self, attribute, null);
    }
  }

  @PyBuiltin(name = "memo", kind = Kind.GETTER)
  static Object memo(PyUnpickler self) {
    return new UnpicklerMemoProxy(self);
  }

  @PyBuiltin(name = "memo", kind = Kind.SETTER)
  static void setMemo(PyUnpickler self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("attribute deletion is not supported");
    }
    UnpickleMemo memo;
    if (value instanceof UnpicklerMemoProxy proxy) {
      memo = proxy.memo().copy();
    } else if (value instanceof PyDict dict) {
      memo = new UnpickleMemo();
      PyDict.Cursor cursor = dict.cursor();
      while (cursor.next()) {
        if (!Conversions.isInt(cursor.key())) {
          throw PyErrors.typeError("memo key must be integers");
        }
        long number = Conversions.asLong(cursor.key());
        if (number < 0) {
          throw PyErrors.valueError("memo key must be positive integers.");
        }
        memo.put(number, cursor.value());
      }
    } else {
      throw PyErrors.typeError(
          "'memo' attribute must be an UnpicklerMemoProxy object or dict, not %s",
          Types.nameOf(value));
    }
    self.initialised().memo = memo;
  }
}
