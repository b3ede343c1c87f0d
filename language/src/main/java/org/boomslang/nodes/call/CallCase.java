package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.functools.PyLruCache;
import org.boomslang.objects.functools.PyPartial;
import org.boomslang.objects.type.PyType;

/** One remembered kind of callee of a {@link DispatchNode}, and how to call it. */
abstract class CallCase extends Node {

  /** Whether this case is about {@code callee}. */
  abstract boolean accepts(Object callee);

  /**
   * Calls an accepted callee.
   *
   * @param arguments element 0 free, then the arguments; given away
   */
  abstract Object call(VirtualFrame frame, Object callee, Object[] arguments);

  /** Whether an assumption behind this case no longer holds, so that it accepts nothing more. */
  boolean isStale() {
    return false;
  }

  /** The case for a callee; null when only the general path can call it. */
  static CallCase create(DispatchNode site, Object callee) {
    return switch (callee) {
      case PyFunction function -> FunctionCase.create(site, function);
      case PyBuiltinFunction builtin -> BuiltinFunctionCase.create(site, builtin);
      case PyMethodDescriptor descriptor -> {
        CallCase shortcut = shortcut(site, descriptor);
        yield shortcut != null
            ? shortcut
            : new SlotCase(site, descriptor, descriptor.owner(), descriptor.code());
      }
      case PyWrapperDescriptor descriptor ->
          new SlotCase(site, descriptor, descriptor.owner(), descriptor.code());
      case PyMethod _ -> site.mayNest() ? new BoundMethodCase(site) : null;
      case PyType type -> ClassCase.create(site, type);
      case PyLruCache cache -> orGeneral(LruCacheCase.create(site, cache), site, callee);
      case PyPartial partial -> orGeneral(PartialCase.create(site, partial), site, callee);
      default -> CallableObjectCase.create(site, callee);
    };
  }

  /** The case for a method of a builtin type that is done in place; null for others. */
  static CallCase shortcut(DispatchNode site, PyMethodDescriptor descriptor) {
    if (AppendCase.isAbout(site, descriptor)) {
      return new AppendCase(site, descriptor);
    }
    CallCase shortcut = ContainerCase.create(site, descriptor);
    if (shortcut == null) {
      shortcut = SortCase.create(site, descriptor);
    }
    if (shortcut == null) {
      shortcut = SendCase.create(site, descriptor);
    }
    return shortcut != null ? shortcut : StringMethodCase.create(site, descriptor);
  }

  private static CallCase orGeneral(CallCase made, DispatchNode site, Object callee) {
    return made != null ? made : CallableObjectCase.create(site, callee);
  }

  /** Whether a class attribute is called with the object in front of the arguments, unbound. */
  static boolean isMethod(Object attribute) {
    return attribute instanceof PyFunction
        || attribute instanceof PyMethodDescriptor
        || attribute instanceof PyWrapperDescriptor;
  }
}
