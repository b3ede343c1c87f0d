package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code iter} and {@code itertext} give: a walk over an element and what is below it, in the
 * order of the document. Compare CPython {@code elementiter_next}.
 *
 * <p>Thread-safety: compatible. Places on the way back up are linked, so that threads which share
 * an iterator see elements twice or miss some, but nothing worse.
 */
final class PyElementIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "_elementtree._element_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("_element_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ElementIteratorMethodsTable::new);

  /** An element whose children are visited, the number of the next one, and the place above. */
  private static final class Place {
    final PyElement element;
    final Place up;
    int next;

    Place(PyElement element, Place up) {
      this.element = element;
      this.up = up;
    }
  }

  /** The tag that is sought, None for any. */
  private final Object tag;

  private final boolean texts;

  /** Where the walk begins; null once it has. */
  private PyElement root;

  private Place place;

  PyElementIterator(PyElement root, Object tag, boolean texts) {
    super(TYPE.instanceShape());
    this.root = root;
    this.tag = tag;
    this.texts = texts;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    while (true) {
      TruffleSafepoint.poll(null);
      Place current = place;
      PyElement element;
      if (current == null) {
        element = root;
        if (element == null) {
          return null;
        }
        root = null;
      } else {
        element = current.element.child(current.next);
        if (element == null) {
          place = current.up;
          // The tail of the element where the walk began stands outside of it.
          if (texts && current.up != null) {
            Object tail = current.element.tail();
            if (isText(tail)) {
              return tail;
            }
          }
          continue;
        }
        current.next++;
      }
      place = new Place(element, current);
      if (texts) {
        Object text = element.text();
        if (isText(text)) {
          return text;
        }
      } else if (tag == PyNone.NONE || ElementSearch.hasTag(element, tag)) {
        return element;
      }
    }
  }

  private static boolean isText(Object value) {
    return value != PyNone.NONE && Conversions.truth(value);
  }
}
