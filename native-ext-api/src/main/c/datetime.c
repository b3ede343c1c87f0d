/* The C interface of module datetime, on the module's classes. Each context has a table of its own, in a capsule where CPython has it. */
#include "internal.h"
#include "datetime.h"

static PyObject *date(int year, int month, int day, PyTypeObject *type) {
  return PyObject_CallFunction((PyObject *)type, "iii", year, month, day);
}

/* Calls with a fold, which is a keyword. */
static PyObject *folded(PyTypeObject *type, PyObject *arguments, int fold) {
  PyObject *names = arguments == NULL || fold == 0 ? NULL : Py_BuildValue("{si}", "fold", fold);
  PyObject *result = arguments == NULL || (fold != 0 && names == NULL) ? NULL : PyObject_Call((PyObject *)type, arguments, names);
  Py_XDECREF(arguments);
  Py_XDECREF(names);
  return result;
}

static PyObject *date_time_and_fold(int year, int month, int day, int hour, int minute, int second, int microsecond, PyObject *tzinfo,
                                    int fold, PyTypeObject *type) {
  return folded(type, Py_BuildValue("(iiiiiiiO)", year, month, day, hour, minute, second, microsecond, tzinfo), fold);
}

static PyObject *date_time(int year, int month, int day, int hour, int minute, int second, int microsecond, PyObject *tzinfo,
                           PyTypeObject *type) {
  return date_time_and_fold(year, month, day, hour, minute, second, microsecond, tzinfo, 0, type);
}

static PyObject *time_and_fold(int hour, int minute, int second, int microsecond, PyObject *tzinfo, int fold, PyTypeObject *type) {
  return folded(type, Py_BuildValue("(iiiiO)", hour, minute, second, microsecond, tzinfo), fold);
}

static PyObject *time_of_day(int hour, int minute, int second, int microsecond, PyObject *tzinfo, PyTypeObject *type) {
  return time_and_fold(hour, minute, second, microsecond, tzinfo, 0, type);
}

/* What is normal already stays so. */
static PyObject *delta(int days, int seconds, int microseconds, int normalize, PyTypeObject *type) {
  (void)normalize;
  return PyObject_CallFunction((PyObject *)type, "iii", days, seconds, microseconds);
}

static PyObject *class_of(const char *name) {
  PyObject *module = PyImport_ImportModule("datetime");
  PyObject *result = module == NULL ? NULL : PyObject_GetAttrString(module, name);
  Py_XDECREF(module);
  return result;
}

static PyObject *time_zone(PyObject *offset, PyObject *name) {
  PyObject *type = class_of("timezone");
  PyObject *result = type == NULL ? NULL : PyObject_CallFunctionObjArgs(type, offset, name, NULL);
  Py_XDECREF(type);
  return result;
}

static PyObject *date_time_from_timestamp(PyObject *type, PyObject *arguments, PyObject *names) {
  PyObject *method = PyObject_GetAttrString(type, "fromtimestamp");
  PyObject *result = method == NULL ? NULL : PyObject_Call(method, arguments, names);
  Py_XDECREF(method);
  return result;
}

static PyObject *date_from_timestamp(PyObject *type, PyObject *arguments) { return date_time_from_timestamp(type, arguments, NULL); }

static void free_api(PyObject *capsule) {
  PyDateTime_CAPI *api = PyCapsule_GetPointer(capsule, PyDateTime_CAPSULE_NAME);
  if (api == NULL) return;
  Py_XDECREF(api->DateType);
  Py_XDECREF(api->DateTimeType);
  Py_XDECREF(api->TimeType);
  Py_XDECREF(api->DeltaType);
  Py_XDECREF(api->TZInfoType);
  Py_XDECREF(api->TimeZone_UTC);
  PyMem_Free(api);
}

static PyObject *new_api(void) {
  PyDateTime_CAPI *api = PyMem_Calloc(1, sizeof *api);
  if (api == NULL) return PyErr_NoMemory();
  *api = (PyDateTime_CAPI){.Date_FromDate = date,
                           .DateTime_FromDateAndTime = date_time,
                           .Time_FromTime = time_of_day,
                           .Delta_FromDelta = delta,
                           .TimeZone_FromTimeZone = time_zone,
                           .DateTime_FromTimestamp = date_time_from_timestamp,
                           .Date_FromTimestamp = date_from_timestamp,
                           .DateTime_FromDateAndTimeAndFold = date_time_and_fold,
                           .Time_FromTimeAndFold = time_and_fold};
  PyObject *capsule = PyCapsule_New(api, PyDateTime_CAPSULE_NAME, free_api);
  if (capsule == NULL) {
    PyMem_Free(api);
    return NULL;
  }
  api->DateType = (PyTypeObject *)class_of("date");
  api->DateTimeType = (PyTypeObject *)class_of("datetime");
  api->TimeType = (PyTypeObject *)class_of("time");
  api->DeltaType = (PyTypeObject *)class_of("timedelta");
  api->TZInfoType = (PyTypeObject *)class_of("tzinfo");
  api->TimeZone_UTC = class_of("UTC");
  if (PyErr_Occurred()) Py_CLEAR(capsule);
  return capsule;
}

PyDateTime_CAPI *bs_datetime_import(void) {
  PyObject *module = PyImport_ImportModule("datetime");
  PyObject *capsule = NULL;
  if (module != NULL && PyObject_GetOptionalAttrString(module, "datetime_CAPI", &capsule) == 0) {
    capsule = new_api();
    if (capsule != NULL && PyObject_SetAttrString(module, "datetime_CAPI", capsule) < 0) Py_CLEAR(capsule);
  }
  PyDateTime_CAPI *api = capsule == NULL ? NULL : PyCapsule_GetPointer(capsule, PyDateTime_CAPSULE_NAME);
  Py_XDECREF(module);
  Py_XDECREF(capsule);
  return api;
}

int bs_datetime_field(PyObject *o, const char *name) {
  PyObject *value = PyObject_GetAttrString(o, name);
  int result = value == NULL ? -1 : PyLong_AsInt(value);
  Py_XDECREF(value);
  return result;
}

/* A borrowed reference. */
PyObject *bs_datetime_tzinfo(PyObject *o) {
  PyObject *value = PyObject_GetAttrString(o, "tzinfo");
  if (value != NULL) bs_pool_add(value);
  return value;
}
