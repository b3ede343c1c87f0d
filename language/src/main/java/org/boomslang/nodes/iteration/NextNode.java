package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.dict.PyDictIterator;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.iterator.EndOfIteration;
import org.boomslang.objects.iterator.PyFilter;
import org.boomslang.objects.iterator.PyMap;
import org.boomslang.objects.iterator.PyZip;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.list.PyListIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.StrIterator;

/**
 * The next element of an iterator, null at the end. Builtin iterators are told apart by their Java
 * class, so that {@link PyIterator#next} can be inlined.
 */
public final class NextNode extends PyNode {

  private static final int LIMIT = 3;

  @CompilationFinal(dimensions = 1)
  private Class<?>[] classes = {};

  @CompilationFinal private boolean megamorphic;

  /** Whether a known class is one that Python classes may extend, with a method of their own. */
  @CompilationFinal private boolean subclasses;

  @Child private CallSpecialNode method;

  /** Whether other objects with a method have come: files, cursors. */
  @CompilationFinal private boolean others;

  /** Whether iterators over lists have come. */
  @CompilationFinal private boolean lists;

  /** What kinds of elements those lists had. */
  @CompilationFinal private boolean longs;

  @CompilationFinal private boolean doubles;
  @CompilationFinal private boolean objects;

  /** Whether an element could not be read as one of its kind: a value that marks unwritten ones. */
  @CompilationFinal private boolean inDoubt;

  /** For generators; null until one comes. */
  @Child private ResumeNode resume;

  /** For {@code map} and {@code filter}; null until one comes. */
  @Child private LazyNextNode lazy;

  /** For {@code enumerate}; null until one comes. */
  @Child private EnumerateNextNode enumerate;

  /** For {@code zip}; null until one comes. */
  @Child private ZipNextNode zip;

  /** For dictionaries and their views; null until one comes. */
  @Child private DictNextNode dicts;

  /** For strings; null until one comes. */
  @Child private TruffleString.CodePointAtIndexNode codePointAt;

  private NextNode() {}

  public static NextNode create() {
    return new NextNode();
  }

  /** The next element, null at the end. */
  public Object execute(VirtualFrame frame, Object iterator) {
    try {
      return step(frame, iterator);
    } catch (EndOfIteration e) {
      return null;
    }
  }

  /**
   * The next element, for loops.
   *
   * @return null at the end, but in compiled code
   * @throws EndOfIteration at the end, in compiled code
   */
  @ExplodeLoop
  public Object step(VirtualFrame frame, Object iterator) {
    if (resume != null && CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      return orEnd(
          resume.execute(
              frame,
              CompilerDirectives.castExact(iterator, PyGenerator.class).activation(),
              PyNone.NONE));
    }
    if (lazy != null && LazyNextNode.isLazy(iterator)) {
      return orEnd(lazy.execute(frame, iterator));
    }
    if (codePointAt != null && CompilerDirectives.isExact(iterator, StrIterator.class)) {
      return orEnd(CompilerDirectives.castExact(iterator, StrIterator.class).next(codePointAt));
    }
    if (lists && CompilerDirectives.isExact(iterator, PyListIterator.class)) {
      return nextOfList(CompilerDirectives.castExact(iterator, PyListIterator.class));
    }
    if (dicts != null && CompilerDirectives.isExact(iterator, PyDictIterator.class)) {
      return dicts.execute(CompilerDirectives.castExact(iterator, PyDictIterator.class));
    }
    if (enumerate != null && EnumerateNextNode.accepts(iterator)) {
      return enumerate.execute(frame, iterator);
    }
    if (zip != null && ZipNextNode.accepts(iterator)) {
      return zip.execute(frame, iterator);
    }
    for (Class<?> known : classes) {
      if (CompilerDirectives.isExact(iterator, known)) {
        PyIterator builtin = (PyIterator) CompilerDirectives.castExact(iterator, known);
        if (!subclasses || !builtin.type().isHeapType()) {
          return orEnd(next(builtin));
        }
      }
    }
    if (CompilerDirectives.isExact(iterator, PyInstance.class)
        || others && !(iterator instanceof PyIterator)) {
      return orEnd(nextByMethod(frame, iterator));
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      learn(iterator);
    }
    return orEnd(Iteration.next(iterator));
  }

  /** A function that is called on the way and raises StopIteration ends the iteration. */
  private static Object next(PyIterator builtin) {
    try {
      return builtin.next();
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  private static Object orEnd(Object value) {
    return value == null ? EndOfIteration.reached() : value;
  }

  private void learn(Object object) {
    Class<?> iterator = object.getClass();
    atomic(
        () -> {
          if (EnumerateNextNode.accepts(object)) {
            if (enumerate == null) {
              enumerate = insert(new EnumerateNextNode());
            }
          } else if (ZipNextNode.accepts(object)
              && (zip != null || ZipNextNode.isFew(((PyZip) object).count()))) {
            if (zip == null) {
              zip = insert(new ZipNextNode(((PyZip) object).count()));
            }
          } else if (iterator == PyListIterator.class) {
            lists = true;
          } else if (iterator == PyDictIterator.class) {
            if (dicts == null) {
              dicts = insert(new DictNextNode());
            }
          } else if (iterator == PyGenerator.class) {
            if (resume == null) {
              resume = insert(ResumeNode.create());
            }
          } else if (iterator == PyMap.class || iterator == PyFilter.class) {
            if (lazy == null) {
              lazy = insert(LazyNextNode.create());
            }
          } else if (iterator == StrIterator.class) {
            if (codePointAt == null) {
              codePointAt = insert(TruffleString.CodePointAtIndexNode.create());
            }
          } else if (!(object instanceof PyIterator)) {
            others = true;
          } else if (classes.length >= LIMIT) {
            megamorphic = true;
          } else if (((PyIterator) object).type().isHeapType()) {
            megamorphic = true;
          } else if (!Arrays.asList(classes).contains(iterator)) {
            subclasses |= ((PyIterator) object).type().isSubclassable();
            Class<?>[] next = Arrays.copyOf(classes, classes.length + 1);
            next[classes.length] = iterator;
            classes = next;
          }
        });
  }

  private Object nextOfList(PyListIterator iterator) {
    PyList list = iterator.list();
    if (list == null) {
      return EndOfIteration.reached();
    }
    int index = iterator.position();
    // An element and the end never meet in one variable: at a merge with null a boxed int or float
    // would have to exist.
    if (isSingleThreaded()) {
      if (index < list.sizeUnlocked()) {
        iterator.setPosition(index + 1);
        return element(list, index);
      }
    } else {
      Object value = list.getItem(index);
      if (value != null) {
        iterator.setPosition(index + 1);
        return value;
      }
    }
    iterator.exhaust();
    return EndOfIteration.reached();
  }

  private Object element(PyList list, int index) {
    if (objects && list.hasObjectAt(index)) {
      return list.knownObject(index);
    }
    if (longs && list.hasLongAt(index)) {
      return list.knownLong(index);
    }
    if (doubles && list.hasDoubleAt(index)) {
      return list.knownDouble(index);
    }
    if (!inDoubt || isNew(list)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      inDoubt |= !isNew(list);
      longs |= list.hasLongs();
      doubles |= list.hasDoubles();
      objects |= !list.hasLongs() && !list.hasDoubles();
    }
    return elementInDoubt(list, index);
  }

  /** Whether no list of this kind of elements has come. */
  private boolean isNew(PyList list) {
    return list.hasLongs() ? !longs : list.hasDoubles() ? !doubles : !objects;
  }

  @TruffleBoundary
  private static Object elementInDoubt(PyList list, int index) {
    return list.getItemUnlocked(index);
  }

  /** What is no iterator of the implementation ends by raising StopIteration. */
  private Object nextByMethod(VirtualFrame frame, Object iterator) {
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      method = insert(CallSpecialNode.create("__next__", 0));
    }
    try {
      Object value = method.execute(frame, iterator);
      return value != null ? value : Iteration.next(iterator);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }
}
