#ifndef DECKC_LIBZSTD_SHIM_H
#define DECKC_LIBZSTD_SHIM_H

#include <zstd.h>

#endif
