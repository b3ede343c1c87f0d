package org.boomslang.objects.alias;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code types.GenericAlias}: a class with type arguments, such as {@code list[int]}; starred when
 * it was unpacked, as in {@code *tuple[int, str]}.
 *
 * <p>The free type parameters are computed on first use. Thread-safety: atomic; the lazily computed
 * tuple may be computed twice, to equal results.
 */
public final class PyGenericAlias extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "types.GenericAlias",
          BuiltinTypes.OBJECT,
          Layout.of("GenericAlias", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          GenericAliasMethodsTable::new);

  private final Object origin;
  private final PyTuple args;
  private final boolean starred;
  private volatile PyTuple parameters;

  /**
   * @param args the arguments: a tuple, or any other object for a single argument
   */
  public PyGenericAlias(Object origin, Object args) {
    this(PyGenericAlias.TYPE, origin, args, false);
  }

  PyGenericAlias(PyType type, Object origin, Object args, boolean starred) {
    super(type.instanceShape());
    this.origin = origin;
    this.args = args instanceof PyTuple tuple ? tuple : PyTuple.of(args);
    this.starred = starred;
  }

  public Object origin() {
    return origin;
  }

  public PyTuple args() {
    return args;
  }

  public boolean starred() {
    return starred;
  }

  /** The type parameters among the arguments, each once. */
  public PyTuple parameters() {
    PyTuple known = parameters;
    if (known == null) {
      known = TypeParameters.collect(args);
      parameters = known;
    }
    return known;
  }
}
