#ifndef DECKC_LIBYAML_SHIM_H
#define DECKC_LIBYAML_SHIM_H

#include <yaml.h>

#endif
