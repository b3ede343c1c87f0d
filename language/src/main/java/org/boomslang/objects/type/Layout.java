package org.boomslang.objects.type;

import java.util.function.Function;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * What instances of a class are in Java: the counterpart of CPython's "solid base". A class can inherit from several
 * bases only if one of their layouts extends all others. Thread-safety: immutable.
 */
public final class Layout {
  /** Instances of plain Python classes. */
  public static final Layout OBJECT =
      new Layout("object", null, Shape.Storage.INSTANCE, PyInstance::new);

  private final String name;
  private final Layout parent;
  private final Shape.Storage storage;
  private final Function<Shape, PyObject> factory;

  private Layout(
      String name, Layout parent, Shape.Storage storage, Function<Shape, PyObject> factory) {
    this.name = name;
    this.parent = parent;
    this.storage = storage;
    this.factory = factory;
  }

  /**
   * The layout of a builtin type whose instances are objects of a Java class of their own.
   *
   * @param factory makes an empty instance for {@code object.__new__}, or null when only the type's own {@code __new__}
   *     can make one
   */
  public static Layout of(String name, Layout parent, Function<Shape, PyObject> factory) {
    return new Layout(name, parent, Shape.Storage.EXTENSION, factory);
  }

  public Shape.Storage storage() {
    return storage;
  }

  /** Makes an empty instance; null when {@code object.__new__} must refuse. */
  public PyObject allocate(Shape shape) {
    return factory == null ? null : factory.apply(shape);
  }

  public boolean canAllocate() {
    return factory != null;
  }

  /** Whether this layout is the other one or extends it. */
  public boolean extendsLayout(Layout other) {
    for (Layout l = this; l != null; l = l.parent) {
      if (l == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
