#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sample_host::services {

/// What is wrong with one field of a form, in words for the doctor.
struct FieldError {
    std::string field; ///< name of the field in the form; empty: the form as a whole
    std::string message;
};

/// A form was refused; nothing was changed. Carries all that is wrong, not only the first.
class ValidationFailed : public std::runtime_error {
public:
    explicit ValidationFailed(std::vector<FieldError> errors)
        : std::runtime_error("the form has errors"), m_errors(std::move(errors))
    {
    }

    ValidationFailed(std::string field, std::string message)
        : ValidationFailed(std::vector<FieldError>{{std::move(field), std::move(message)}})
    {
    }

    const std::vector<FieldError>& errors() const { return m_errors; }

private:
    std::vector<FieldError> m_errors;
};

/// Collects errors of one form; raise() ends the validation.
class FieldErrors {
public:
    void add(std::string field, std::string message) { m_errors.push_back({std::move(field), std::move(message)}); }

    /// Throws ValidationFailed when something was added.
    void raise() const
    {
        if (!m_errors.empty()) throw ValidationFailed(m_errors);
    }

private:
    std::vector<FieldError> m_errors;
};

/// The record is not there (any more).
class NotFound : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace sample_host::services
