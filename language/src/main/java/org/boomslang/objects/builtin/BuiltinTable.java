package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyClassMethodDescriptor;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * The builtins of one type or module. Generated from a class annotated with {@code @PyBuiltins}.
 * Thread-safety: the owner type is set once, when the type takes its attributes from here, under
 * the type's monitor.
 */
public abstract class BuiltinTable {
  private final String owner;
  private final boolean module;
  private final String doc;
  private final boolean unhashable;

  /** Plain: whoever finds a builtin in its type's dictionary, or the type itself, sees it. */
  @CompilationFinal private PyType ownerType;

  protected BuiltinTable(String owner, boolean module, String doc, boolean unhashable) {
    this.owner = owner;
    this.module = module;
    this.doc = doc;
    this.unhashable = unhashable;
  }

  protected abstract BuiltinCode[] createCodes();

  /** Fills in what annotations cannot say: constants, types, exceptions of a module. */
  public void initialize(PyContext context, PyModule target) {}

  /** The name of the type or module. */
  public String owner() {
    PyType type = ownerType;
    return type == null ? owner : type.name();
  }

  public boolean isModule() {
    return module;
  }

  public String doc() {
    return doc;
  }

  /** The type these builtins belong to; null for a module. */
  public PyType ownerType() {
    return ownerType;
  }

  /** The builtins of several holders as one table, for types with too many for one. */
  public static BuiltinTable join(BuiltinTable first, BuiltinTable... more) {
    return new Joined(first, more);
  }

  private static final class Joined extends BuiltinTable {
    private final BuiltinTable[] parts;

    Joined(BuiltinTable first, BuiltinTable[] more) {
      super(first.owner, first.module, first.doc, first.unhashable);
      parts = new BuiltinTable[more.length + 1];
      parts[0] = first;
      System.arraycopy(more, 0, parts, 1, more.length);
    }

    @Override
    protected BuiltinCode[] createCodes() {
      return Stream.of(parts)
          .flatMap(part -> Stream.of(part.createCodes()))
          .toArray(BuiltinCode[]::new);
    }

    @Override
    protected void belongTo(PyType type) {
      super.belongTo(type);
      for (BuiltinTable part : parts) {
        part.belongTo(type);
      }
    }

    @Override
    public void initialize(PyContext context, PyModule target) {
      for (BuiltinTable part : parts) {
        part.initialize(context, target);
      }
    }
  }

  /** Notes the type that takes its attributes from here. */
  protected void belongTo(PyType type) {
    ownerType = type;
  }

  /** Hands every attribute of a static type to {@code add}, as its dictionary holds it. */
  public final void addTo(PyType type, BiConsumer<String, Object> add) {
    belongTo(type);
    Map<String, BuiltinCode> setters = new HashMap<>();
    BuiltinCode[] codes = createCodes();
    for (BuiltinCode code : codes) {
      if (code.kind() == BuiltinCode.Kind.SETTER) {
        setters.put(code.name(), code);
      }
    }
    boolean hash = false;
    // Instances of some types have docstrings of their own behind the same name.
    boolean describesItself = false;
    for (BuiltinCode code : codes) {
      hash |= code.name().equals("__hash__");
      describesItself |= code.name().equals("__doc__");
      switch (code.kind()) {
        case METHOD ->
            add.accept(
                code.name(),
                isSlot(code)
                    ? new PyWrapperDescriptor(type, code)
                    : new PyMethodDescriptor(type, code));
        case NEW -> add.accept(code.name(), new PyBuiltinFunction(code, type, null));
        case CLASS_METHOD -> add.accept(code.name(), new PyClassMethodDescriptor(type, code));
        case STATIC_METHOD ->
            add.accept(code.name(), new PyStaticMethod(new PyBuiltinFunction(code, type, null)));
        case GETTER, MEMBER ->
            add.accept(
                code.name(), new PyGetSetDescriptor(type, code, setters.remove(code.name())));
        case SETTER -> {
          // paired with its getter
        }
      }
    }
    setters.forEach((name, code) -> add.accept(name, new PyGetSetDescriptor(type, null, code)));
    if (unhashable && !hash) {
      add.accept("__hash__", PyNone.NONE);
    }
    if (!describesItself) {
      add.accept("__doc__", doc == null ? PyNone.NONE : PyStr.of(doc));
    }
  }

  /** Adds the functions to a module, then initialises the rest. */
  public final void addTo(PyContext context, PyModule target) {
    for (BuiltinCode code : createCodes()) {
      target.setAttribute(code.name(), new PyBuiltinFunction(code, target, target.nameObject()));
    }
    initialize(context, target);
  }

  /**
   * Methods that are type slots in CPython: they appear as slot wrappers, others as method
   * descriptors.
   */
  private static final Set<String> SLOTS =
      Set.of(
          "__getattribute__",
          "__getattr__",
          "__setattr__",
          "__delattr__",
          "__repr__",
          "__hash__",
          "__call__",
          "__str__",
          "__lt__",
          "__le__",
          "__eq__",
          "__ne__",
          "__gt__",
          "__ge__",
          "__iter__",
          "__next__",
          "__get__",
          "__set__",
          "__delete__",
          "__init__",
          "__del__",
          "__buffer__",
          "__release_buffer__",
          "__await__",
          "__aiter__",
          "__anext__",
          "__neg__",
          "__pos__",
          "__abs__",
          "__bool__",
          "__invert__",
          "__int__",
          "__float__",
          "__index__",
          "__len__",
          "__getitem__",
          "__setitem__",
          "__delitem__",
          "__contains__",
          "__add__",
          "__radd__",
          "__iadd__",
          "__sub__",
          "__rsub__",
          "__isub__",
          "__mul__",
          "__rmul__",
          "__imul__",
          "__matmul__",
          "__rmatmul__",
          "__imatmul__",
          "__truediv__",
          "__rtruediv__",
          "__itruediv__",
          "__floordiv__",
          "__rfloordiv__",
          "__ifloordiv__",
          "__mod__",
          "__rmod__",
          "__imod__",
          "__divmod__",
          "__rdivmod__",
          "__pow__",
          "__rpow__",
          "__ipow__",
          "__lshift__",
          "__rlshift__",
          "__ilshift__",
          "__rshift__",
          "__rrshift__",
          "__irshift__",
          "__and__",
          "__rand__",
          "__iand__",
          "__or__",
          "__ror__",
          "__ior__",
          "__xor__",
          "__rxor__",
          "__ixor__");

  /** Methods that are slots, but that CPython has as other methods too ({@code METH_COEXIST}). */
  private static final Set<String> COEXISTING =
      Set.of(
          "list.__getitem__",
          "dict.__getitem__",
          "dict.__contains__",
          "set.__contains__",
          "frozenset.__contains__");

  static boolean isSlot(BuiltinCode code) {
    return SLOTS.contains(code.name()) && !COEXISTING.contains(code.displayName());
  }
}
