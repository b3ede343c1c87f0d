package org.boomslang.modules.types;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyClassMethodDescriptor;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyMethodWrapper;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.generator.PyAsyncGenerator;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.namespace.PySimpleNamespace;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** Module {@code _types}. */
@PyBuiltins(module = "_types", doc = "Define names for built-in types.")
public final class TypesModule {
  /** The type of pointers that C extensions hand around; it has no instances here. */
  private static final PyType CAPSULE =
      PyType.builtin(
          "PyCapsule",
          BuiltinTypes.OBJECT,
          Layout.of("PyCapsule", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CapsuleMethodsTable::new);

  private TypesModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("AsyncGeneratorType", PyAsyncGenerator.TYPE);
    module.setAttribute("BuiltinFunctionType", PyBuiltinFunction.TYPE);
    module.setAttribute("BuiltinMethodType", PyBuiltinFunction.TYPE);
    module.setAttribute("CapsuleType", CAPSULE);
    module.setAttribute("CellType", PyCell.TYPE);
    module.setAttribute("ClassMethodDescriptorType", PyClassMethodDescriptor.TYPE);
    module.setAttribute("CodeType", PyCode.TYPE);
    module.setAttribute("CoroutineType", PyCoroutine.TYPE);
    module.setAttribute("EllipsisType", BuiltinTypes.ELLIPSIS_TYPE);
    module.setAttribute("FrameType", PyFrame.TYPE);
    module.setAttribute("FunctionType", PyFunction.TYPE);
    module.setAttribute("GeneratorType", PyGenerator.TYPE);
    module.setAttribute("GenericAlias", PyGenericAlias.TYPE);
    module.setAttribute("GetSetDescriptorType", PyGetSetDescriptor.TYPE);
    module.setAttribute("LambdaType", PyFunction.TYPE);
    module.setAttribute("MappingProxyType", PyMappingProxy.TYPE);
    module.setAttribute("MemberDescriptorType", PyMemberDescriptor.TYPE);
    module.setAttribute("MethodDescriptorType", PyMethodDescriptor.TYPE);
    module.setAttribute("MethodType", PyMethod.TYPE);
    module.setAttribute("MethodWrapperType", PyMethodWrapper.TYPE);
    module.setAttribute("ModuleType", PyModule.TYPE);
    module.setAttribute("NoneType", BuiltinTypes.NONE_TYPE);
    module.setAttribute("NotImplementedType", BuiltinTypes.NOT_IMPLEMENTED_TYPE);
    module.setAttribute("SimpleNamespace", PySimpleNamespace.TYPE);
    module.setAttribute("TracebackType", PyTraceback.TYPE);
    module.setAttribute("UnionType", PyUnion.TYPE);
    module.setAttribute("WrapperDescriptorType", PyWrapperDescriptor.TYPE);
  }
}
