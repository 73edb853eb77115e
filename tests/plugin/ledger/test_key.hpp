#pragma once

#include "plugin/ledger/secret_box.hpp"

// A key that differs from others by its first byte.
inline plugin::ledger::SecretBox::Key test_key(unsigned char first)
{
    plugin::ledger::SecretBox::Key key{};
    key[0] = first;
    return key;
}
