package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.iterator.IndexedItems;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code xml.etree.ElementTree.Element}. The children are a list that nobody else gets to see, so
 * that they are as safe and as quick as a list's elements; it is made with the first child, the
 * dictionary of attributes when somebody asks for it or there is an attribute. A text that a tree
 * builder has gathered from pieces is joined when it is asked for ({@link GatheredText}).
 *
 * <p>Thread-safety: atomic. Tag, text, tail and attributes are replaced as attributes of any object
 * are; each change of the children is one of the list. Methods that do more than one of these
 * ({@code clear}, {@code __setstate__}) do them one after the other. No method holds a lock while
 * it runs Python code.
 */
public final class PyElement extends PyObject implements IndexedItems, Snapshot {
  public static final PyType TYPE =
      PyType.builtin(
          "xml.etree.ElementTree.Element",
          BuiltinTypes.OBJECT,
          Layout.of("Element", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          () ->
              BuiltinTable.join(
                  new ElementMethodsTable(),
                  new ElementFieldsTable(),
                  new ElementItemsTable(),
                  new ElementSearchTable(),
                  new ElementCopiesTable()));

  private static final VarHandle TEXT;
  private static final VarHandle TAIL;
  private static final VarHandle ATTRIBUTES;
  private static final VarHandle CHILDREN;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TEXT = lookup.findVarHandle(PyElement.class, "text", Object.class);
      TAIL = lookup.findVarHandle(PyElement.class, "tail", Object.class);
      ATTRIBUTES = lookup.findVarHandle(PyElement.class, "attributes", PyDict.class);
      CHILDREN = lookup.findVarHandle(PyElement.class, "children", PyList.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object tag;

  /** A {@link GatheredText} that is not joined yet, or what Python code sees. */
  private Object text = PyNone.NONE;

  private Object tail = PyNone.NONE;

  /** Null while there are none. */
  private PyDict attributes;

  /** Null before the first child; from then on the same list. */
  private PyList children;

  public PyElement(Shape shape, Object tag) {
    super(shape);
    this.tag = tag;
  }

  /** A plain element. */
  public PyElement(Object tag, PyDict attributes) {
    this(TYPE.instanceShape(), tag);
    this.attributes = attributes == null || attributes.isEmpty() ? null : attributes;
  }

  /** Whether a value is an element and no instance of a subclass. */
  public static boolean isPlain(Object value) {
    return value instanceof PyElement element && element.type() == TYPE;
  }

  // ------------------------------------------------------------------ tag, text, tail

  public Object tag() {
    return tag;
  }

  public void setTag(Object value) {
    // Whoever reads the reference must find the value complete; so in the other setters.
    VarHandle.releaseFence();
    tag = value;
  }

  /** The text as Python code sees it. */
  public Object text() {
    Object current = text;
    return current instanceof GatheredText gathered ? joined(TEXT, gathered) : current;
  }

  /** The tail as Python code sees it. */
  public Object tail() {
    Object current = tail;
    return current instanceof GatheredText gathered ? joined(TAIL, gathered) : current;
  }

  @TruffleBoundary
  private Object joined(VarHandle field, GatheredText gathered) {
    Object whole = gathered.join();
    field.compareAndSet(this, (Object) gathered, whole);
    return whole;
  }

  /** The text, perhaps not joined. */
  public Object rawText() {
    return text;
  }

  public Object rawTail() {
    return tail;
  }

  public void setText(Object value) {
    VarHandle.releaseFence();
    text = value;
  }

  public void setTail(Object value) {
    VarHandle.releaseFence();
    tail = value;
  }

  // ------------------------------------------------------------------ attributes

  /** The attributes; null when there are none. */
  public PyDict attributesOrNull() {
    return attributes;
  }

  /** The attributes, made if need be. */
  public PyDict attributes() {
    PyDict current = attributes;
    return current == null ? makeAttributes() : current;
  }

  @TruffleBoundary
  private PyDict makeAttributes() {
    PyDict fresh = new PyDict();
    PyDict found = (PyDict) ATTRIBUTES.compareAndExchange(this, (PyDict) null, fresh);
    return found == null ? fresh : found;
  }

  public void setAttributes(PyDict value) {
    VarHandle.releaseFence();
    attributes = value;
  }

  /** Sets one attribute. */
  void putAttribute(Object key, Object value) {
    attributes().put(key, value);
  }

  // ------------------------------------------------------------------ children

  /** The list of children; null when there never was one. */
  PyList childrenOrNull() {
    return children;
  }

  /** The list of children, made if need be. */
  @TruffleBoundary
  PyList children() {
    PyList current = children;
    if (current != null) {
      return current;
    }
    PyList fresh = new PyList();
    PyList found = (PyList) CHILDREN.compareAndExchange(this, (PyList) null, fresh);
    return found == null ? fresh : found;
  }

  /** The number of children. */
  public int length() {
    PyList current = children;
    return current == null ? 0 : current.size();
  }

  /** The child at an index from 0 up; null when out of range. */
  public PyElement child(int index) {
    PyList current = children;
    return current == null ? null : (PyElement) current.getItem(index);
  }

  /** Adds a child. */
  @TruffleBoundary
  public void append(PyElement child) {
    children().append(child);
  }

  /** The children as they are at one moment. */
  @TruffleBoundary
  Object[] childrenNow() {
    PyList current = children;
    return current == null ? new Object[0] : current.toArray();
  }

  @Override
  @TruffleBoundary
  public Object[] elementsNow() {
    PyType type = type();
    return type == TYPE
            || type.lookup("__iter__") == null
                && type.lookup("__getitem__") == TYPE.lookup("__getitem__")
        ? childrenNow()
        : null;
  }

  @Override
  public Object item(long index) {
    return index > Integer.MAX_VALUE ? null : child((int) index);
  }

  /** Removes children, attributes, text and tail. */
  @TruffleBoundary
  void clear() {
    PyList current = children;
    if (current != null) {
      current.clear();
    }
    setAttributes(null);
    setText(PyNone.NONE);
    setTail(PyNone.NONE);
  }
}
