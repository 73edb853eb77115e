#include "plugin/sts/operation_fit.hpp"

#include <stdexcept>

namespace plugin::sts {

using domain::Operation;

void require_fit(Operation operation, const domain::FiscalDocument& document)
{
    if (document.lines.empty()) throw std::logic_error("a document without expense lines cannot be sent");
    if (operation == Operation::cancellation) return;
    if (operation == Operation::refund && !document.refunds) throw std::logic_error("a refund of nothing");
    if (operation != Operation::refund && document.refunds) {
        throw std::logic_error("a refund cannot be sent as another operation");
    }
}

} // namespace plugin::sts
