#include "clexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const uint8_t clexicon_bytes[] = {
#embed "lexicon.bin"
};
const size_t clexicon_size = sizeof clexicon_bytes;
