// Everything is inline in the header; SwiftPM wants a file to compile.
#include "cscan.h"
