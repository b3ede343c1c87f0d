package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.nodes.subscript.DictLookupNode;
import org.boomslang.nodes.subscript.SetAddNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PySet;
import org.boomslang.runtime.PyContext;

/**
 * Methods of containers that are called all the time, done in place: {@code dict.get}, {@code
 * set.add}, {@code list.pop()}, {@code list.extend} by what runs Python code.
 */
abstract class ContainerCase extends SlotCase {

  private ContainerCase(DispatchNode site, PyMethodDescriptor descriptor) {
    super(site, descriptor, descriptor.owner(), descriptor.code());
  }

  /** The case for a method and call site; null when there is no shortcut. */
  static ContainerCase create(DispatchNode site, PyMethodDescriptor descriptor) {
    if (site.names().length > 0) {
      return null;
    }
    String name = descriptor.code().name();
    if (descriptor.owner() == BuiltinTypes.DICT && name.equals("get")) {
      return site.count() == 2 || site.count() == 3 ? new Get(site, descriptor) : null;
    }
    if (descriptor.owner() == BuiltinTypes.SET && name.equals("add")) {
      return site.count() == 2 ? new Add(site, descriptor) : null;
    }
    if (descriptor.owner() == BuiltinTypes.LIST && name.equals("pop")) {
      return site.count() == 1 ? new Pop(site, descriptor) : null;
    }
    if (descriptor.owner() == BuiltinTypes.LIST && name.equals("extend")) {
      return site.count() == 2 ? new Extend(site, descriptor) : null;
    }
    return null;
  }

  /** {@code list.pop()} in place, without a lock while there is one thread. */
  private static final class Pop extends ContainerCase {
    /** Whether lists of ints, and of objects, have come. */
    @CompilationFinal private boolean longs;

    @CompilationFinal private boolean objects;

    Pop(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (CompilerDirectives.isExact(arguments[1], PyList.class)) {
        PyList list = CompilerDirectives.castExact(arguments[1], PyList.class);
        Object value = PyContext.get(this).singleThreaded().isValid() ? pop(list) : list.popLast();
        if (value != null) {
          return value;
        }
      }
      return super.call(frame, callee, arguments);
    }

    /** Null when the builtin has to do it. */
    private Object pop(PyList list) {
      if (longs) {
        long value = list.popLong();
        if (value != PyList.UNWRITTEN) {
          return value;
        }
      }
      if (objects) {
        Object value = list.popObject();
        if (value != null) {
          return value;
        }
      }
      if (!longs && list.hasLongs()) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        longs = true;
      } else if (!objects && list.holdsObjects()) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        objects = true;
      }
      return null;
    }
  }

  private static final class Get extends ContainerCase {
    @Child private DictLookupNode lookup = DictLookupNode.create();
    private final boolean hasDefault;

    Get(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
      this.hasDefault = site.count() == 3;
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (!CompilerDirectives.isExact(arguments[1], PyDict.class)) {
        return super.call(frame, callee, arguments);
      }
      PyDict dict = CompilerDirectives.castExact(arguments[1], PyDict.class);
      Object value = lookup.execute(dict, arguments[2]);
      if (value != null) {
        return value;
      }
      return hasDefault ? arguments[3] : PyNone.NONE;
    }
  }

  private static final class Add extends ContainerCase {
    @Child private SetAddNode add = SetAddNode.create();

    Add(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (!CompilerDirectives.isExact(arguments[1], PySet.class)) {
        return super.call(frame, callee, arguments);
      }
      add.execute(CompilerDirectives.castExact(arguments[1], PySet.class), arguments[2]);
      return PyNone.NONE;
    }
  }

  /** {@code list.extend}: the body of a generator is run from here. */
  private static final class Extend extends ContainerCase {
    /** Null until a generator comes. */
    @Child private GeneratorReader reader;

    Extend(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (!GeneratorReader.reads(arguments[2])
          || !CompilerDirectives.isExact(arguments[1], PyList.class)) {
        return super.call(frame, callee, arguments);
      }
      if (reader == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        reader = insert(GeneratorReader.create());
      }
      PyList list = CompilerDirectives.castExact(arguments[1], PyList.class);
      reader.appendTo(frame, list, arguments[2]);
      return PyNone.NONE;
    }
  }
}
