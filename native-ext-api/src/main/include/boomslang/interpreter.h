/* Compiling and running code, making modules of it, and what the interpreter says of itself. */
#ifndef BOOMSLANG_INTERPRETER_H
#define BOOMSLANG_INTERPRETER_H

#define Py_single_input 256
#define Py_file_input 257
#define Py_eval_input 258
PyAPI_FUNC(PyObject *) Py_CompileString(const char *source, const char *filename, int start);
PyAPI_FUNC(PyObject *) PyEval_EvalCode(PyObject *code, PyObject *globals, PyObject *localsOrNull);
PyAPI_FUNC(PyObject *) PyRun_String(const char *source, int start, PyObject *globals, PyObject *localsOrNull);
PyAPI_FUNC(int) PyRun_SimpleString(const char *source);
PyAPI_FUNC(PyObject *) PyEval_GetFrameGlobals(void);
PyAPI_FUNC(PyObject *) PyEval_GetFrameLocals(void);
PyAPI_FUNC(const char *) PyEval_GetFuncName(PyObject *function);
PyAPI_FUNC(const char *) PyEval_GetFuncDesc(PyObject *function);

PyAPI_FUNC(PyObject *) PyImport_ExecCodeModule(const char *name, PyObject *code);
PyAPI_FUNC(PyObject *) PyImport_ExecCodeModuleEx(const char *name, PyObject *code, const char *path);
PyAPI_FUNC(PyObject *) PyImport_ExecCodeModuleObject(PyObject *name, PyObject *code, PyObject *pathOrNull, PyObject *cachedOrNull);
PyAPI_FUNC(PyObject *) PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *code, const char *path, const char *cached);
PyAPI_FUNC(PyObject *) PyImport_GetImporter(PyObject *path);
PyAPI_FUNC(long) PyImport_GetMagicNumber(void);
PyAPI_FUNC(const char *) PyImport_GetMagicTag(void);
PyAPI_FUNC(PyObject *) PyMarshal_WriteObjectToString(PyObject *o, int version);
PyAPI_FUNC(PyObject *) PyMarshal_ReadObjectFromString(const char *bytes, Py_ssize_t size);

PyAPI_FUNC(int) PySys_Audit(const char *event, const char *format, ...);
PyAPI_FUNC(int) PySys_AuditTuple(const char *event, PyObject *tupleOrNull);
PyAPI_FUNC(PyObject *) PySys_GetXOptions(void);
PyAPI_FUNC(int) Py_GetRecursionLimit(void);
PyAPI_FUNC(const char *) Py_GetBuildInfo(void);
PyAPI_FUNC(const char *) Py_GetCompiler(void);
PyAPI_FUNC(const char *) Py_GetCopyright(void);
PyAPI_FUNC(wchar_t *) Py_DecodeLocale(const char *text, size_t *size);
PyAPI_FUNC(char *) Py_EncodeLocale(const wchar_t *text, size_t *error_position);
PyAPI_FUNC(PyObject *) PyFile_FromFd(int descriptor, const char *name, const char *mode, int buffering, const char *encoding, const char *errors, const char *newline, int closefd);
PyAPI_FUNC(PyObject *) PyFile_GetLine(PyObject *file, int size);

PyAPI_FUNC(int) PyTraceBack_Here(PyFrameObject *frame);
PyAPI_FUNC(int) PyTraceBack_Print(PyObject *traceback, PyObject *file);

typedef void (*PyOS_sighandler_t)(int);
PyAPI_FUNC(PyOS_sighandler_t) PyOS_getsig(int signal);
PyAPI_FUNC(PyOS_sighandler_t) PyOS_setsig(int signal, PyOS_sighandler_t handler);
PyAPI_FUNC(int) PyOS_CheckStack(void);
PyAPI_FUNC(long) PyOS_strtol(const char *text, char **end, int base);
PyAPI_FUNC(unsigned long) PyOS_strtoul(const char *text, char **end, int base);

#endif
