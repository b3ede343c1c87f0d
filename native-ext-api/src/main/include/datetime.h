/* The C interface of module datetime: PyDateTime_IMPORT comes first, as in CPython. */
#ifndef DATETIME_H
#define DATETIME_H
#include "Python.h"

/* Opaque, of the sizes that the classes report: extensions compare them. */
typedef struct {
  int64_t _private[6];
} PyDateTime_Date;
typedef struct {
  int64_t _private[9];
} PyDateTime_Time;
typedef struct {
  int64_t _private[13];
} PyDateTime_DateTime;
typedef struct {
  int64_t _private[6];
} PyDateTime_Delta;
typedef struct {
  int64_t _private[2];
} PyDateTime_TZInfo;

typedef struct {
  PyTypeObject *DateType;
  PyTypeObject *DateTimeType;
  PyTypeObject *TimeType;
  PyTypeObject *DeltaType;
  PyTypeObject *TZInfoType;
  PyObject *TimeZone_UTC;
  PyObject *(*Date_FromDate)(int year, int month, int day, PyTypeObject *type);
  PyObject *(*DateTime_FromDateAndTime)(int year, int month, int day, int hour, int minute, int second, int microsecond, PyObject *tzinfo, PyTypeObject *type);
  PyObject *(*Time_FromTime)(int hour, int minute, int second, int microsecond, PyObject *tzinfo, PyTypeObject *type);
  PyObject *(*Delta_FromDelta)(int days, int seconds, int microseconds, int normalize, PyTypeObject *type);
  PyObject *(*TimeZone_FromTimeZone)(PyObject *offset, PyObject *name);
  PyObject *(*DateTime_FromTimestamp)(PyObject *type, PyObject *args, PyObject *kwargs);
  PyObject *(*Date_FromTimestamp)(PyObject *type, PyObject *args);
  PyObject *(*DateTime_FromDateAndTimeAndFold)(int year, int month, int day, int hour, int minute, int second, int microsecond, PyObject *tzinfo, int fold, PyTypeObject *type);
  PyObject *(*Time_FromTimeAndFold)(int hour, int minute, int second, int microsecond, PyObject *tzinfo, int fold, PyTypeObject *type);
} PyDateTime_CAPI;

#define PyDateTime_CAPSULE_NAME "datetime.datetime_CAPI"
static PyDateTime_CAPI *PyDateTimeAPI __attribute__((unused)) = NULL;
PyAPI_FUNC(PyDateTime_CAPI *) bs_datetime_import(void);
#define PyDateTime_IMPORT (PyDateTimeAPI = bs_datetime_import())

#define PyDateTime_TimeZone_UTC (PyDateTimeAPI->TimeZone_UTC)
#define PyDate_Check(o) PyObject_TypeCheck((o), PyDateTimeAPI->DateType)
#define PyDate_CheckExact(o) Py_IS_TYPE((o), PyDateTimeAPI->DateType)
#define PyDateTime_Check(o) PyObject_TypeCheck((o), PyDateTimeAPI->DateTimeType)
#define PyDateTime_CheckExact(o) Py_IS_TYPE((o), PyDateTimeAPI->DateTimeType)
#define PyTime_Check(o) PyObject_TypeCheck((o), PyDateTimeAPI->TimeType)
#define PyTime_CheckExact(o) Py_IS_TYPE((o), PyDateTimeAPI->TimeType)
#define PyDelta_Check(o) PyObject_TypeCheck((o), PyDateTimeAPI->DeltaType)
#define PyDelta_CheckExact(o) Py_IS_TYPE((o), PyDateTimeAPI->DeltaType)
#define PyTZInfo_Check(o) PyObject_TypeCheck((o), PyDateTimeAPI->TZInfoType)
#define PyTZInfo_CheckExact(o) Py_IS_TYPE((o), PyDateTimeAPI->TZInfoType)

/* Fields of an object of the right type. */
PyAPI_FUNC(int) bs_datetime_field(PyObject *o, const char *name);
PyAPI_FUNC(PyObject *) bs_datetime_tzinfo(PyObject *o);
#define PyDateTime_GET_YEAR(o) bs_datetime_field(_PyObject_CAST(o), "year")
#define PyDateTime_GET_MONTH(o) bs_datetime_field(_PyObject_CAST(o), "month")
#define PyDateTime_GET_DAY(o) bs_datetime_field(_PyObject_CAST(o), "day")
#define PyDateTime_DATE_GET_HOUR(o) bs_datetime_field(_PyObject_CAST(o), "hour")
#define PyDateTime_DATE_GET_MINUTE(o) bs_datetime_field(_PyObject_CAST(o), "minute")
#define PyDateTime_DATE_GET_SECOND(o) bs_datetime_field(_PyObject_CAST(o), "second")
#define PyDateTime_DATE_GET_MICROSECOND(o) bs_datetime_field(_PyObject_CAST(o), "microsecond")
#define PyDateTime_DATE_GET_FOLD(o) bs_datetime_field(_PyObject_CAST(o), "fold")
#define PyDateTime_DATE_GET_TZINFO(o) bs_datetime_tzinfo(_PyObject_CAST(o))
#define PyDateTime_TIME_GET_HOUR(o) bs_datetime_field(_PyObject_CAST(o), "hour")
#define PyDateTime_TIME_GET_MINUTE(o) bs_datetime_field(_PyObject_CAST(o), "minute")
#define PyDateTime_TIME_GET_SECOND(o) bs_datetime_field(_PyObject_CAST(o), "second")
#define PyDateTime_TIME_GET_MICROSECOND(o) bs_datetime_field(_PyObject_CAST(o), "microsecond")
#define PyDateTime_TIME_GET_FOLD(o) bs_datetime_field(_PyObject_CAST(o), "fold")
#define PyDateTime_TIME_GET_TZINFO(o) bs_datetime_tzinfo(_PyObject_CAST(o))
#define PyDateTime_DELTA_GET_DAYS(o) bs_datetime_field(_PyObject_CAST(o), "days")
#define PyDateTime_DELTA_GET_SECONDS(o) bs_datetime_field(_PyObject_CAST(o), "seconds")
#define PyDateTime_DELTA_GET_MICROSECONDS(o) bs_datetime_field(_PyObject_CAST(o), "microseconds")

#define PyDate_FromDate(year, month, day) PyDateTimeAPI->Date_FromDate((year), (month), (day), PyDateTimeAPI->DateType)
#define PyDateTime_FromDateAndTime(year, month, day, hour, minute, second, microsecond) \
  PyDateTimeAPI->DateTime_FromDateAndTime((year), (month), (day), (hour), (minute), (second), (microsecond), Py_None, PyDateTimeAPI->DateTimeType)
#define PyDateTime_FromDateAndTimeAndFold(year, month, day, hour, minute, second, microsecond, fold) \
  PyDateTimeAPI->DateTime_FromDateAndTimeAndFold((year), (month), (day), (hour), (minute), (second), (microsecond), Py_None, (fold), PyDateTimeAPI->DateTimeType)
#define PyTime_FromTime(hour, minute, second, microsecond) \
  PyDateTimeAPI->Time_FromTime((hour), (minute), (second), (microsecond), Py_None, PyDateTimeAPI->TimeType)
#define PyTime_FromTimeAndFold(hour, minute, second, microsecond, fold) \
  PyDateTimeAPI->Time_FromTimeAndFold((hour), (minute), (second), (microsecond), Py_None, (fold), PyDateTimeAPI->TimeType)
#define PyDelta_FromDSU(days, seconds, microseconds) \
  PyDateTimeAPI->Delta_FromDelta((days), (seconds), (microseconds), 1, PyDateTimeAPI->DeltaType)
#define PyTimeZone_FromOffset(offset) PyDateTimeAPI->TimeZone_FromTimeZone((offset), NULL)
#define PyTimeZone_FromOffsetAndName(offset, name) PyDateTimeAPI->TimeZone_FromTimeZone((offset), (name))
#define PyDateTime_FromTimestamp(args) PyDateTimeAPI->DateTime_FromTimestamp((PyObject *)PyDateTimeAPI->DateTimeType, (args), NULL)
#define PyDate_FromTimestamp(args) PyDateTimeAPI->Date_FromTimestamp((PyObject *)PyDateTimeAPI->DateType, (args))

#endif
