package org.boomslang.objects.structseq;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The definition of one struct sequence type: a subclass of tuple whose elements have names. Fields
 * beyond the visible ones are attributes only, and are kept beside the tuple under a hidden key.
 *
 * <p>Thread-safety: immutable once built.
 */
public final class StructSequence {
  static final HiddenKey EXTRA = new HiddenKey("extra fields");

  /** The definition, found from the type by the builtins that all struct sequences share. */
  static final HiddenKey DEFINITION = new HiddenKey("struct sequence");

  private static final Object[] NO_VALUES = {};

  /**
   * @param name null for an unnamed field
   * @param fallback index of the field whose value stands in where None is given, or -1
   */
  record Field(String name, String doc, int fallback) {}

  private final PyType type;
  private final List<Field> fields;
  private final int visible;

  private StructSequence(PyType type, List<Field> fields, int visible) {
    this.type = type;
    this.fields = fields;
    this.visible = visible;
  }

  /**
   * Starts a definition.
   *
   * @param name with the module in front
   * @param doc docstring of the type
   */
  public static Builder builder(String name, String doc) {
    return new Builder(name, doc);
  }

  public PyType type() {
    return type;
  }

  List<Field> fields() {
    return fields;
  }

  /** How many fields are elements of the tuple. */
  int visible() {
    return visible;
  }

  int unnamed() {
    return (int) fields.stream().filter(f -> f.name() == null).count();
  }

  public boolean isInstance(Object value) {
    return value instanceof PyTuple tuple && tuple.type() == type;
  }

  /** Makes an instance; the values of all fields in order, Java null for absent ones (None). */
  @TruffleBoundary
  public PyTuple make(Object... values) {
    return make(type, values);
  }

  PyTuple make(PyType actual, Object... values) {
    Object[] all = Arrays.copyOf(values, fields.size());
    for (int i = 0; i < all.length; i++) {
      if (all[i] == null) {
        all[i] = PyNone.NONE;
      } else if (all[i] instanceof Integer small) {
        all[i] = (long) small;
      } else if (all[i] instanceof String text) {
        all[i] = PyStr.of(text);
      }
      int fallback = fields.get(i).fallback();
      if (all[i] == PyNone.NONE && fallback >= 0) {
        all[i] = all[fallback];
      }
    }
    PyTuple tuple = PyTuple.of(actual.instanceShape(), Arrays.copyOf(all, visible));
    if (all.length > visible) {
      tuple.setAttribute(EXTRA, Arrays.copyOfRange(all, visible, all.length));
    }
    return tuple;
  }

  /** The value of any field, visible or not. */
  Object value(PyTuple tuple, int index) {
    if (index < visible) {
      return tuple.get(index);
    }
    Object[] extra = (Object[]) tuple.getAttribute(EXTRA);
    return extra == null ? PyNone.NONE : extra[index - visible];
  }

  Object[] extra(PyTuple tuple) {
    Object[] extra = (Object[]) tuple.getAttribute(EXTRA);
    return extra == null ? NO_VALUES : extra;
  }

  static StructSequence of(PyType type) {
    for (PyType t : type.mro()) {
      if (t.getAttribute(DEFINITION) instanceof StructSequence definition) {
        return definition;
      }
    }
    throw new IllegalStateException(type.name());
  }

  /** Collects the fields of a definition. */
  public static final class Builder {
    private final String name;
    private final String doc;
    private final List<Field> fields = new ArrayList<>();
    private int visible = -1;
    private boolean instantiable = true;
    private Supplier<? extends BuiltinTable> methods;

    private Builder(String name, String doc) {
      this.name = name;
      this.doc = doc;
    }

    public Builder field(String fieldName, String fieldDoc) {
      return field(fieldName, fieldDoc, -1);
    }

    /** A field that has the value of an earlier one where it is not given its own. */
    public Builder field(String fieldName, String fieldDoc, int fallback) {
      fields.add(new Field(fieldName, fieldDoc, fallback));
      return this;
    }

    /** A field that is an element of the tuple without a name. */
    public Builder unnamedField() {
      fields.add(new Field(null, null, -1));
      return this;
    }

    /** The fields that follow are attributes only. */
    public Builder hiddenFromHere() {
      visible = fields.size();
      return this;
    }

    /** Builtins that the type has in place of those of all struct sequences. */
    public Builder methods(Supplier<? extends BuiltinTable> own) {
      methods = own;
      return this;
    }

    private BuiltinTable table() {
      BuiltinTable shared = new StructSequenceMethodsTable();
      return methods == null ? shared : BuiltinTable.join(shared, methods.get());
    }

    /** Python code cannot make instances. */
    public Builder notInstantiable() {
      instantiable = false;
      return this;
    }

    public StructSequence build() {
      int shown = visible < 0 ? fields.size() : visible;
      PyType type =
          PyType.builtin(
              name,
              BuiltinTypes.TUPLE,
              BuiltinTypes.TUPLE.layout(),
              instantiable
                  ? TypeFlags.SEQUENCE.asFinal()
                  : new TypeFlags(false, false, false, PyType.PatternKind.SEQUENCE),
              this::table);
      StructSequence result = new StructSequence(type, List.copyOf(fields), shown);
      type.setAttribute(DEFINITION, result);
      type.setOwn("__doc__", doc == null ? PyNone.NONE : PyStr.of(doc));
      type.setOwn("n_sequence_fields", (long) shown);
      type.setOwn("n_fields", (long) fields.size());
      type.setOwn("n_unnamed_fields", (long) result.unnamed());
      List<Object> matched = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        Field field = fields.get(i);
        if (field.name() != null) {
          type.setOwn(field.name(), new StructField(type, result, i));
          if (i < shown) {
            matched.add(PyStr.of(field.name()));
          }
        }
      }
      type.setOwn("__match_args__", PyTuple.of(matched.toArray()));
      return result;
    }
  }
}
