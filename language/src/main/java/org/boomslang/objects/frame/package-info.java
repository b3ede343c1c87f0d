/**
 * Frames: the layout of the slots that every activation of Python code begins with, and the frame
 * object that {@code sys._getframe()} and tracebacks show.
 */
package org.boomslang.objects.frame;
