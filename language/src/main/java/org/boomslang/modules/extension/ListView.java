package org.boomslang.modules.extension;

import java.util.AbstractList;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;

/**
 * A sequence of Python as a list of Java: a live view, whose elements are what parameters of type
 * Object get. Thread-safety: as the sequence's, which is atomic for a Python list.
 */
final class ListView extends AbstractList<Object> {
  private final Object sequence;
  private final JavaModule module;

  ListView(Object sequence, JavaModule module) {
    this.sequence = sequence;
    this.module = module;
  }

  Object sequence() {
    return sequence;
  }

  @Override
  public Object get(int index) {
    return JavaArguments.natural(Items.get(sequence, (long) index), module);
  }

  @Override
  public int size() {
    return Items.length(sequence);
  }

  @Override
  public Object set(int index, Object element) {
    Object old = get(index);
    Items.set(sequence, (long) index, JavaResults.convert(element, module));
    return old;
  }

  @Override
  public boolean add(Object element) {
    Calls.callMethod(sequence, "append", JavaResults.convert(element, module));
    return true;
  }

  @Override
  public void add(int index, Object element) {
    Calls.callMethod(sequence, "insert", (long) index, JavaResults.convert(element, module));
  }

  @Override
  public Object remove(int index) {
    return JavaArguments.natural(Calls.callMethod(sequence, "pop", (long) index), module);
  }

  @Override
  public void clear() {
    Calls.callMethod(sequence, "clear");
  }
}
