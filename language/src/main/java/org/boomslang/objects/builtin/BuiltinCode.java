package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;

/**
 * The code of one builtin. Generated subclasses serve all builtins of a holder class; the call
 * methods switch on {@link #id}, so that with a constant receiver partial evaluation sees a direct
 * call.
 *
 * <p>The receiver (self, type or module), where the builtin takes one, is the first positional
 * argument. Thread-safety: immutable (the lazily parsed signature is published safely and
 * idempotent).
 */
public abstract class BuiltinCode {
  /** What kind of attribute the builtin becomes. */
  public enum Kind {
    METHOD,
    NEW,
    CLASS_METHOD,
    STATIC_METHOD,
    GETTER,
    MEMBER,
    SETTER
  }

  private final BuiltinTable table;
  protected final int id;
  private final String name;
  private final Kind kind;
  private final int minPositional;
  private final int maxPositional;
  private final String textSignature;
  private final String doc;
  private final boolean compiled;
  private volatile Signature signature;

  protected BuiltinCode(
      BuiltinTable table,
      int id,
      String name,
      Kind kind,
      int minPositional,
      int maxPositional,
      String textSignature,
      String doc,
      boolean compiled) {
    this.table = table;
    this.id = id;
    this.name = name.intern();
    this.kind = kind;
    this.minPositional = minPositional;
    this.maxPositional = maxPositional;
    this.textSignature = textSignature;
    this.doc = doc;
    this.compiled = compiled;
  }

  public BuiltinTable table() {
    return table;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The docstring, or null. */
  public String doc() {
    return doc;
  }

  /** As in CPython: {@code ($self, index, object, /)}. */
  public String textSignature() {
    return textSignature;
  }

  /** Whether partial evaluation looks into the builtin. */
  public boolean isCompiled() {
    return compiled;
  }

  /** Whether the first argument is the receiver: self, type, or (where declared) module. */
  public boolean takesReceiver() {
    return textSignature.startsWith("($");
  }

  /** Required positional arguments, receiver included. */
  public int minPositional() {
    return minPositional;
  }

  /** Accepted positional arguments, receiver included; -1 for any number. */
  public int maxPositional() {
    return maxPositional;
  }

  public Signature signature() {
    Signature parsed = signature;
    if (parsed == null) {
      parsed = Signature.parse(textSignature);
      signature = parsed;
    }
    return parsed;
  }

  /**
   * Calls with every parameter given: defaults filled in, {@code *args} an {@code Object[]}, {@code
   * **kw} a dict.
   */
  public abstract Object invoke(Object[] bound);

  /**
   * Calls with positional arguments followed by the values of the named ones.
   *
   * @param names of the last {@code names.length} arguments, interned
   */
  @TruffleBoundary
  public final Object call(Object[] arguments, String[] names) {
    return invoke(BuiltinBinder.bind(this, arguments, names));
  }

  @TruffleBoundary
  public Object call0() {
    return call(Arguments.NONE, Arguments.NO_NAMES);
  }

  @TruffleBoundary
  public Object call1(Object p) {
    return call(new Object[] {p}, Arguments.NO_NAMES);
  }

  @TruffleBoundary
  public Object call2(Object p, Object q) {
    return call(new Object[] {p, q}, Arguments.NO_NAMES);
  }

  @TruffleBoundary
  public Object call3(Object p, Object q, Object r) {
    return call(new Object[] {p, q, r}, Arguments.NO_NAMES);
  }

  @TruffleBoundary
  public Object call4(Object p, Object q, Object r, Object s) {
    return call(new Object[] {p, q, r, s}, Arguments.NO_NAMES);
  }

  /** Calls with positional arguments only, by the fixed-arity entry where there is one. */
  public final Object callPositional(Object[] arguments) {
    return switch (arguments.length) {
      case 0 -> call0();
      case 1 -> call1(arguments[0]);
      case 2 -> call2(arguments[0], arguments[1]);
      case 3 -> call3(arguments[0], arguments[1], arguments[2]);
      case 4 -> call4(arguments[0], arguments[1], arguments[2], arguments[3]);
      default -> call(arguments, Arguments.NO_NAMES);
    };
  }

  protected final RuntimeException unknown() {
    return CompilerDirectives.shouldNotReachHere(name);
  }

  /** The name as error messages show it: {@code append} of list is {@code list.append}. */
  public String displayName() {
    boolean plain = isConstructor() || table.owner().equals("builtins");
    String owner = table.owner();
    // Methods go by the name of their class, without its module.
    return plain
        ? plainName()
        : (table.isModule() ? owner : owner.substring(owner.lastIndexOf('.') + 1)) + "." + name;
  }

  /** Whether this is {@code __new__} or {@code __init__} of a type. */
  boolean isConstructor() {
    return kind == Kind.NEW || (name.equals("__init__") && !table.isModule());
  }

  /** The name by which calls know it: for the constructor of a type that of the type. */
  String plainName() {
    return isConstructor() ? table.owner().substring(table.owner().lastIndexOf('.') + 1) : name;
  }

  /** The error for a call of {@code C.m()} without its receiver. */
  RuntimeException receiverMissing() {
    if (kind == Kind.NEW) {
      return PyErrors.typeError("%s.__new__(): not enough arguments", table.owner());
    }
    return PyErrors.typeError("unbound method %s() needs an argument", displayName());
  }
}
