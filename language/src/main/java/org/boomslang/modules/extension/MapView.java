package org.boomslang.modules.extension;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;

/**
 * A mapping of Python as a map of Java: a live view. Thread-safety: as the mapping's, which is
 * atomic for a Python dict.
 */
final class MapView extends AbstractMap<Object, Object> {
  private final Object mapping;
  private final JavaModule module;

  MapView(Object mapping, JavaModule module) {
    this.mapping = mapping;
    this.module = module;
  }

  Object mapping() {
    return mapping;
  }

  private Object item(Object key) {
    try {
      return Items.get(mapping, JavaResults.convert(key, module));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public Object get(Object key) {
    Object found = item(key);
    return found == null ? null : JavaArguments.natural(found, module);
  }

  @Override
  public boolean containsKey(Object key) {
    return Items.contains(mapping, JavaResults.convert(key, module));
  }

  @Override
  public Object put(Object key, Object value) {
    Object old = get(key);
    Items.set(mapping, JavaResults.convert(key, module), JavaResults.convert(value, module));
    return old;
  }

  @Override
  public Object remove(Object key) {
    Object old = item(key);
    if (old == null) {
      return null;
    }
    Items.delete(mapping, JavaResults.convert(key, module));
    return JavaArguments.natural(old, module);
  }

  @Override
  public void clear() {
    Calls.callMethod(mapping, "clear");
  }

  @Override
  public int size() {
    return Items.length(mapping);
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return Items.length(mapping);
      }

      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        Iterator<Object> keys =
            List.of(Iteration.toArray(Calls.callMethod(mapping, "keys"))).iterator();
        return new Iterator<>() {
          private Object last;

          @Override
          public boolean hasNext() {
            return keys.hasNext();
          }

          @Override
          public Entry<Object, Object> next() {
            last = keys.next();
            Object value = Items.get(mapping, last);
            return new SimpleEntry<>(
                JavaArguments.natural(last, module), JavaArguments.natural(value, module)) {
              private static final long serialVersionUID = 1L;

              @Override
              public Object setValue(Object changed) {
                put(getKey(), changed);
                return super.setValue(changed);
              }
            };
          }

          @Override
          public void remove() {
            Items.delete(mapping, last);
          }
        };
      }
    };
  }
}
