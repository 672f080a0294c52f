#ifndef DECKC_LIBDEFLATE_SHIM_H
#define DECKC_LIBDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
