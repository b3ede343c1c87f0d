package org.boomslang.objects;

import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The types that the interpreter itself knows. Static, immutable, shared by all contexts. Types of
 * objects that only one package deals with (iterators, views, descriptors, …) are constants of
 * their object's class.
 */
public final class BuiltinTypes {
  public static final PyType OBJECT;
  public static final PyType TYPE;

  /**
   * The instance shape of {@link #TYPE}: the shape of every class without a metaclass of its own.
   */
  public static final Shape TYPE_SHAPE;

  static {
    // type is an object and object is a type: the first two come without a shape and get it below.
    OBJECT =
        PyType.builtin(
            "object",
            null,
            Layout.OBJECT,
            TypeFlags.SUBCLASSABLE,
            org.boomslang.objects.object.ObjectMethodsTable::new,
            null);
    TYPE =
        PyType.builtin(
            "type",
            OBJECT,
            Layout.of("type", Layout.OBJECT, null),
            TypeFlags.WITH_DICT,
            org.boomslang.objects.type.TypeMethodsTable::new,
            null);
    TYPE_SHAPE = TYPE.instanceShape();
    OBJECT.publishShape(TYPE_SHAPE);
    TYPE.publishShape(TYPE_SHAPE);
  }

  public static final PyType INT =
      PyType.builtin(
          "int", OBJECT, layout("int"), org.boomslang.objects.integer.IntMethodsTable::new);
  public static final PyType BOOL =
      PyType.builtin(
          "bool",
          INT,
          INT.layout(),
          TypeFlags.FINAL,
          org.boomslang.objects.bool.BoolMethodsTable::new);
  public static final PyType FLOAT =
      PyType.builtin(
          "float", OBJECT, layout("float"), org.boomslang.objects.floating.FloatMethodsTable::new);
  public static final PyType COMPLEX =
      PyType.builtin(
          "complex",
          OBJECT,
          layout("complex"),
          org.boomslang.objects.complex.ComplexMethodsTable::new);
  public static final PyType STR =
      PyType.builtin("str", OBJECT, layout("str"), org.boomslang.objects.str.StrMethods::table);
  public static final PyType BYTES =
      PyType.builtin(
          "bytes", OBJECT, layout("bytes"), org.boomslang.objects.bytes.BytesMethods::table);
  public static final PyType BYTEARRAY =
      PyType.builtin(
          "bytearray",
          OBJECT,
          layout("bytearray"),
          org.boomslang.objects.bytes.ByteArrayMethods::table);
  public static final PyType MEMORYVIEW =
      PyType.builtin(
          "memoryview",
          OBJECT,
          layout("memoryview"),
          TypeFlags.SEQUENCE.asFinal(),
          org.boomslang.objects.bytes.MemoryViewMethods::table);
  public static final PyType LIST =
      PyType.builtin(
          "list",
          OBJECT,
          layout("list"),
          TypeFlags.SEQUENCE,
          org.boomslang.objects.list.ListMethodsTable::new);
  public static final PyType TUPLE =
      PyType.builtin(
          "tuple",
          OBJECT,
          layout("tuple"),
          TypeFlags.SEQUENCE,
          org.boomslang.objects.tuple.TupleMethodsTable::new);
  public static final PyType DICT =
      PyType.builtin(
          "dict",
          OBJECT,
          layout("dict"),
          TypeFlags.MAPPING,
          org.boomslang.objects.dict.DictMethodsTable::new);
  public static final PyType SET =
      PyType.builtin("set", OBJECT, layout("set"), org.boomslang.objects.set.SetMethodsTable::new);
  public static final PyType FROZENSET =
      PyType.builtin(
          "frozenset",
          OBJECT,
          layout("frozenset"),
          org.boomslang.objects.set.FrozenSetMethodsTable::new);
  public static final PyType RANGE =
      PyType.builtin(
          "range",
          OBJECT,
          layout("range"),
          TypeFlags.SEQUENCE.asFinal(),
          org.boomslang.objects.range.RangeMethodsTable::new);
  public static final PyType SLICE =
      PyType.builtin(
          "slice",
          OBJECT,
          layout("slice"),
          TypeFlags.FINAL,
          org.boomslang.objects.slice.SliceMethodsTable::new);
  public static final PyType NONE_TYPE =
      PyType.builtin(
          "NoneType",
          OBJECT,
          layout("NoneType"),
          TypeFlags.FINAL,
          org.boomslang.objects.none.NoneMethodsTable::new);
  public static final PyType ELLIPSIS_TYPE =
      PyType.builtin(
          "ellipsis",
          OBJECT,
          layout("ellipsis"),
          TypeFlags.FINAL,
          org.boomslang.objects.none.EllipsisMethodsTable::new);
  public static final PyType NOT_IMPLEMENTED_TYPE =
      PyType.builtin(
          "NotImplementedType",
          OBJECT,
          layout("NotImplementedType"),
          TypeFlags.FINAL,
          org.boomslang.objects.none.NotImplementedMethodsTable::new);

  private BuiltinTypes() {}

  private static Layout layout(String name) {
    return Layout.of(name, Layout.OBJECT, null);
  }
}
