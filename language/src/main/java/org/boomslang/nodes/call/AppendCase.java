package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.subscript.ListAppendNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;

/** {@code list.append(value)} in place, without a lock while there is one thread. */
final class AppendCase extends SlotCase {

  @Child private ListAppendNode append = ListAppendNode.create();

  AppendCase(DispatchNode site, PyMethodDescriptor descriptor) {
    super(site, descriptor, descriptor.owner(), descriptor.code());
  }

  static boolean isAbout(DispatchNode site, PyMethodDescriptor descriptor) {
    return descriptor.owner() == BuiltinTypes.LIST
        && descriptor.code().name().equals("append")
        && site.count() == 2
        && site.names().length == 0;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (CompilerDirectives.isExact(arguments[1], PyList.class)) {
      PyList list = CompilerDirectives.castExact(arguments[1], PyList.class);
      if (PyContext.get(this).singleThreaded().isValid()) {
        append.execute(list, arguments[2]);
      } else {
        list.append(arguments[2]);
      }
      return PyNone.NONE;
    }
    return super.call(frame, callee, arguments);
  }
}
