package org.boomslang.ext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.ext.Slot.Form;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Makes types from specifications: {@code PyType_FromMetaclass}. The class itself is made as Python
 * code makes one; then it gets what the slots stand for.
 *
 * <p>Thread-safety: incompatible (one thread makes a type).
 */
final class TypeBuilder {
  private static final long FLAG_MANAGED_WEAKREF = 1 << 3;
  private static final long FLAG_MANAGED_DICT = 1 << 4;
  private static final long FLAG_SEQUENCE = 1 << 5;
  private static final long FLAG_MAPPING = 1 << 6;
  private static final long FLAG_DISALLOW_INSTANTIATION = 1 << 7;
  private static final long FLAG_BASETYPE = 1 << 10;

  private static final int TP_BASE = 48;
  private static final int TP_BASES = 49;
  private static final int TP_DOC = 56;
  private static final int TP_DESCR_SET = 55;
  private static final int TP_GETATTRO = 58;
  private static final int TP_HASH = 59;
  private static final int TP_SETATTRO = 69;
  private static final int TP_METHODS = 64;
  private static final int TP_NEW = 65;
  private static final int TP_RICHCOMPARE = 67;
  private static final int TP_MEMBERS = 72;
  private static final int TP_GETSET = 73;

  /** Slots whose function is one special method. */
  private static final Map<Integer, Object[]> SIMPLE = new HashMap<>();

  /** Binary operators: number of the slot, name; the in-place ones follow. */
  private static final Object[][] OPERATORS = {
    {7, "add", 14}, {8, "and", 15}, {10, "divmod", 0}, {12, "floordiv", 16}, {28, "lshift", 17},
    {29, "mul", 18}, {31, "or", 19}, {34, "mod", 21}, {35, "rshift", 22}, {36, "sub", 23},
    {37, "truediv", 24}, {38, "xor", 25}, {75, "matmul", 76},
  };

  private static final String[] COMPARISONS = {
    "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"
  };

  static {
    simple(4, "__len__", Form.LENGTH);
    simple(45, "__len__", Form.LENGTH);
    simple(5, "__getitem__", Form.GET_ITEM);
    simple(44, "__getitem__", Form.GET_INDEX);
    simple(41, "__contains__", Form.CONTAINS);
    simple(6, "__abs__", Form.UNARY);
    simple(9, "__bool__", Form.TRUTH);
    simple(11, "__float__", Form.UNARY);
    simple(13, "__index__", Form.UNARY);
    simple(26, "__int__", Form.UNARY);
    simple(27, "__invert__", Form.UNARY);
    simple(30, "__neg__", Form.UNARY);
    simple(32, "__pos__", Form.UNARY);
    simple(50, "__call__", Form.CALL);
    simple(54, "__get__", Form.GET);
    simple(57, "__getattribute__", Form.GET_ATTRIBUTE_TEXT);
    simple(58, "__getattribute__", Form.GET_ATTRIBUTE);
    simple(59, "__hash__", Form.HASH);
    simple(60, "__init__", Form.INIT);
    simple(62, "__iter__", Form.UNARY);
    simple(63, "__next__", Form.NEXT);
    simple(65, "__new__", Form.NEW);
    simple(66, "__repr__", Form.UNARY);
    simple(70, "__str__", Form.UNARY);
    simple(77, "__await__", Form.UNARY);
    simple(78, "__aiter__", Form.UNARY);
    simple(79, "__anext__", Form.UNARY);
    simple(1, "__buffer__", Form.BUFFER);
    simple(42, "__iadd__", Form.BINARY);
    simple(43, "__imul__", Form.REPEAT);
  }

  private static void simple(int slot, String name, Form form) {
    SIMPLE.put(slot, new Object[] {name, form});
  }

  private final long spec;
  private final PyModule moduleObject;
  private final NativeModule module;
  private final Map<Integer, Long> slots = new HashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private PyType type;
  private NativeTable table;
  private NativeType base;
  private long dataOffset;

  /** The structure in an extension's memory that becomes the type; 0 for none. */
  private final long structure;

  private TypeBuilder(long spec, PyModule moduleObject, long structure) {
    this.spec = spec;
    this.structure = structure;
    this.moduleObject = moduleObject;
    // A static type is made while its module is.
    NativeModule own = moduleObject == null ? null : NativeModule.of(moduleObject);
    this.module = own != null ? own : NativeThread.current().making;
    for (long at = Memory.getLong(spec + 24); Memory.getInt(at) != 0; at += 16) {
      slots.put(Memory.getInt(at), Memory.getLong(at + 8));
    }
  }

  /**
   * Makes a type.
   *
   * @param metaclass null for that of the bases
   * @param module null for none
   * @param bases a type, a tuple of types, or null for what the specification says
   */
  static PyType build(PyType metaclass, PyModule module, long spec, Object bases) {
    return new TypeBuilder(spec, module, 0).make(metaclass, bases);
  }

  /** {@code PyType_Ready}: makes a type of a structure in an extension's memory. */
  static PyType ready(long structure, long spec, Object bases) {
    return new TypeBuilder(spec, null, structure).make(null, bases);
  }

  private PyType make(PyType metaclass, Object givenBases) {
    String fullName = Memory.string(Memory.getLong(spec));
    long flags = Memory.getInt(spec + 16) & 0xffffffffL;
    PyTuple bases = bases(givenBases);
    for (int i = 0; i < bases.length(); i++) {
      if (!(bases.get(i) instanceof PyType each)) {
        throw PyErrors.typeError("bases must be types");
      }
      if (!each.isSubclassable()) {
        throw PyErrors.typeError("type '%s' is not an acceptable base type", each.name());
      }
    }
    int dot = fullName.lastIndexOf('.');
    PyDict namespace = new PyDict();
    if (dot >= 0) {
      namespace.putStr("__module__", PyStr.of(fullName.substring(0, dot)));
    } else if (moduleObject != null) {
      namespace.putStr("__module__", moduleObject.nameObject());
    } else if (structure != 0) {
      namespace.putStr("__module__", PyStr.of("builtins"));
    }
    String name = fullName.substring(dot + 1);
    String doc = Memory.string(slots.getOrDefault(TP_DOC, 0L));
    namespace.putStr(
        "__doc__",
        doc == null ? PyNone.NONE : PyStr.of(NativeFunction.withoutSignature(name, doc)));
    namespace.putStr("__slots__", visibleSlots(flags));
    PyType meta = metaclass != null ? metaclass : BuiltinTypes.TYPE;
    Object create = BuiltinTypes.TYPE.getOwn("__new__");
    Object own = meta.lookup("__new__");
    if (own != create && !Slot.refusesInstances(own)) {
      throw PyErrors.typeError("Metaclasses with custom tp_new are not supported.");
    }
    // As CPython does it: neither the metaclass's __call__ nor its __init__ has a say.
    type =
        (PyType)
            Calls.call(Attributes.bind(create, null, meta), meta, PyStr.of(name), bases, namespace);
    type.deleteOwn("__slots__");
    base = NativeType.of((PyType) bases.get(0));
    for (int i = 1; base == null && i < bases.length(); i++) {
      base = NativeType.of((PyType) bases.get(i));
    }
    type.setSpecification(
        fullName, doc == null ? null : NativeFunction.withoutSignature(name, doc));
    table = new NativeTable(type);
    NativeType made = memory(flags);
    NativeThread thread = NativeThread.current();
    if (structure != 0) {
      TypeMemory.adopt(thread, type, structure);
    } else {
      made.specification = Memory.getLong(spec + 24);
      Handles.release(thread, Handles.give(thread, type));
      made.specification = 0;
    }
    addMethods();
    addMembers();
    addGetSets();
    addSlots(flags);
    type.setOwnAll(attributes);
    if ((flags & FLAG_SEQUENCE) != 0) {
      type.setPatternKind(PyType.PatternKind.SEQUENCE);
    } else if ((flags & FLAG_MAPPING) != 0) {
      type.setPatternKind(PyType.PatternKind.MAPPING);
    }
    if ((flags & FLAG_BASETYPE) == 0) {
      type.forbidSubclasses();
    }
    return made.type;
  }

  private PyTuple bases(Object given) {
    Object bases = given;
    if (bases == null && slots.getOrDefault(TP_BASES, 0L) != 0) {
      bases = Handles.object(slots.get(TP_BASES));
    }
    if (bases == null && slots.getOrDefault(TP_BASE, 0L) != 0) {
      bases = Handles.object(slots.get(TP_BASE));
    }
    if (bases instanceof PyTuple tuple) {
      return tuple.length() == 0 ? PyTuple.of(BuiltinTypes.OBJECT) : tuple;
    }
    return PyTuple.of(bases == null ? BuiltinTypes.OBJECT : bases);
  }

  /** Which of {@code __dict__} and {@code __weakref__} instances have. */
  private PyTuple visibleSlots(long flags) {
    List<Object> names = new ArrayList<>();
    boolean dict = (flags & FLAG_MANAGED_DICT) != 0;
    boolean weak = (flags & FLAG_MANAGED_WEAKREF) != 0;
    for (long at = slots.getOrDefault(TP_MEMBERS, 0L);
        at != 0 && Memory.getLong(at) != 0;
        at += 40) {
      String name = Memory.string(Memory.getLong(at));
      dict |= name.equals("__dictoffset__");
      weak |= name.equals("__weaklistoffset__");
    }
    if (dict) {
      names.add(PyStr.of("__dict__"));
    }
    if (weak) {
      names.add(PyStr.of("__weakref__"));
    }
    return PyTuple.of(names);
  }

  /** Where {@code __dictoffset__} says that the dict of an instance is. */
  private long dictOffset() {
    long own = structure == 0 ? 0 : Memory.getLong(structure + 336);
    if (own != 0) {
      return own;
    }
    long member = member("__dictoffset__");
    if (member != 0) {
      return member;
    }
    return base == null ? 0 : base.dictOffset;
  }

  private static final int RELATIVE_OFFSET = 8;
  private static final long FLAG_HAVE_VECTORCALL = 1 << 11;

  /** Where instances have the function that calls them. */
  private long vectorcallOffset(long flags) {
    if (structure != 0 && (flags & FLAG_HAVE_VECTORCALL) != 0) {
      return Memory.getLong(structure + 104);
    }
    long member = member("__vectorcalloffset__");
    return member != 0 ? member : base == null ? 0 : base.vectorcallOffset;
  }

  /** The offset that a member of a special name gives; 0 when there is none. */
  private long member(String name) {
    for (long at = slots.getOrDefault(TP_MEMBERS, 0L);
        at != 0 && Memory.getLong(at) != 0;
        at += 40) {
      if (Memory.string(Memory.getLong(at)).equals(name)) {
        boolean relative = (Memory.getInt(at + 24) & RELATIVE_OFFSET) != 0;
        return Memory.getLong(at + 16) + (relative ? dataOffset : 0);
      }
    }
    return 0;
  }

  private NativeType memory(long flags) {
    int basicSize = Memory.getInt(spec + 8);
    int itemSize = Memory.getInt(spec + 12);
    long inherited =
        base != null
            ? base.size
            : type.isSubtype(BuiltinTypes.TYPE) ? TypeMemory.SIZE : Handles.SIZE;
    long size = inherited;
    dataOffset = inherited;
    long dataSize = 0;
    if (basicSize > 0) {
      size = Math.max(basicSize, inherited);
      dataSize = size - inherited;
    } else if (basicSize < 0) {
      dataOffset = (inherited + 15) & ~15L;
      dataSize = (-basicSize + 15L) & ~15L;
      size = dataOffset + dataSize;
    }
    return new NativeType(
        type,
        base,
        module,
        moduleObject,
        size,
        itemSize == 0 && base != null ? base.itemSize : Math.max(itemSize, 0),
        dataOffset,
        dataSize,
        Math.max(dictOffset(), 0),
        vectorcallOffset(flags),
        (flags & FLAG_HAVE_VECTORCALL) != 0 || base != null && base.callsVector,
        structure != 0,
        slots);
  }

  private void addMethods() {
    for (long at = slots.getOrDefault(TP_METHODS, 0L);
        at != 0 && Memory.getLong(at) != 0;
        at += 32) {
      NativeFunction function = NativeFunction.read(at, table, module, type, true);
      attributes.put(function.name(), function.descriptor(type));
    }
  }

  private void addMembers() {
    for (long at = slots.getOrDefault(TP_MEMBERS, 0L);
        at != 0 && Memory.getLong(at) != 0;
        at += 40) {
      String name = Memory.string(Memory.getLong(at));
      if (name.equals("__dictoffset__")
          || name.equals("__weaklistoffset__")
          || name.equals("__vectorcalloffset__")) {
        continue;
      }
      NativeMember getter = NativeMember.read(at, table, type, dataOffset, false);
      attributes.put(
          name.intern(),
          new PyGetSetDescriptor(
              type,
              getter,
              getter.isReadOnly() ? null : NativeMember.read(at, table, type, dataOffset, true)));
    }
  }

  private void addGetSets() {
    for (long at = slots.getOrDefault(TP_GETSET, 0L);
        at != 0 && Memory.getLong(at) != 0;
        at += 40) {
      String name = Memory.string(Memory.getLong(at)).intern();
      String doc = Memory.string(Memory.getLong(at + 24));
      long get = Memory.getLong(at + 8);
      long set = Memory.getLong(at + 16);
      long closure = Memory.getLong(at + 32);
      attributes.put(
          name,
          new PyGetSetDescriptor(
              type,
              get == 0
                  ? null
                  : new NativeAttribute(table, module, type, name, doc, get, closure, false),
              set == 0
                  ? null
                  : new NativeAttribute(table, module, type, name, doc, set, closure, true)));
    }
  }

  private void addSlot(String name, Form form, long function, int operation) {
    attributes.putIfAbsent(
        name.intern(),
        new PyWrapperDescriptor(
            type, new Slot(table, module, type, name, form, function, operation)));
  }

  private void addSlots(long flags) {
    for (Object[] operator : OPERATORS) {
      long function = slots.getOrDefault((Integer) operator[0], 0L);
      if (function != 0) {
        addSlot("__" + operator[1] + "__", Form.BINARY, function, 0);
        addSlot("__r" + operator[1] + "__", Form.REFLECTED, function, 0);
      }
      long inplace = slots.getOrDefault((Integer) operator[2], 0L);
      if (inplace != 0) {
        addSlot("__i" + operator[1] + "__", Form.BINARY, inplace, 0);
      }
    }
    function(33, "__pow__", Form.POWER);
    function(33, "__rpow__", Form.REFLECTED_POWER);
    function(20, "__ipow__", Form.POWER);
    function(40, "__add__", Form.BINARY);
    function(46, "__mul__", Form.REPEAT);
    function(46, "__rmul__", Form.REPEAT);
    function(3, "__setitem__", Form.SET_ITEM);
    function(3, "__delitem__", Form.DELETE_ITEM);
    function(39, "__setitem__", Form.SET_INDEX);
    function(39, "__delitem__", Form.DELETE_INDEX);
    function(68, "__setattr__", Form.SET_ATTRIBUTE_TEXT);
    function(68, "__delattr__", Form.DELETE_ATTRIBUTE_TEXT);
    function(69, "__setattr__", Form.SET_ATTRIBUTE);
    function(69, "__delattr__", Form.DELETE_ATTRIBUTE);
    function(TP_DESCR_SET, "__set__", Form.SET);
    function(TP_DESCR_SET, "__delete__", Form.DELETE);
    for (var entry : SIMPLE.entrySet()) {
      long function = slots.getOrDefault(entry.getKey(), 0L);
      if (function == 0 || entry.getKey() == TP_NEW || isGeneric(entry.getKey(), function)) {
        continue;
      }
      addSlot((String) entry.getValue()[0], (Form) entry.getValue()[1], function, 0);
    }
    long compare = slots.getOrDefault(TP_RICHCOMPARE, 0L);
    if (compare != 0) {
      for (int i = 0; i < COMPARISONS.length; i++) {
        addSlot(COMPARISONS[i], Form.COMPARE, compare, i);
      }
      if (slots.getOrDefault(TP_HASH, 0L) == 0) {
        attributes.putIfAbsent("__hash__", PyNone.NONE);
      }
    }
    if (slots.getOrDefault(TP_HASH, 0L) == NativeLibrary.function("PyObject_HashNotImplemented")) {
      attributes.put("__hash__", PyNone.NONE);
    }
    long create = slots.getOrDefault(TP_NEW, 0L);
    if ((flags & FLAG_DISALLOW_INSTANTIATION) != 0) {
      attributes.put(
          "__new__", new PyBuiltinFunction(Slot.notInstantiable(table, type), type, null));
    } else if (create == 0 && structure != 0 && type.mro()[1] == BuiltinTypes.OBJECT) {
      // Static types do not inherit object.__new__.
      attributes.put(
          "__new__", new PyBuiltinFunction(Slot.notInstantiable(table, type), type, null));
    } else if (create != 0) {
      attributes.put(
          "__new__",
          new PyBuiltinFunction(
              new Slot(table, module, type, "__new__", Form.NEW, create, 0), type, null));
    }
  }

  /** Whether a slot says what would be the case without it. */
  private static boolean isGeneric(int slot, long function) {
    return slot == TP_GETATTRO && function == NativeLibrary.function("PyObject_GenericGetAttr")
        || slot == TP_SETATTRO && function == NativeLibrary.function("PyObject_GenericSetAttr")
        || slot == TP_HASH && function == NativeLibrary.function("PyObject_HashNotImplemented");
  }

  private void function(int slot, String name, Form form) {
    long function = slots.getOrDefault(slot, 0L);
    if (function != 0 && !isGeneric(slot, function)) {
      addSlot(name, form, function, 0);
    }
  }
}
