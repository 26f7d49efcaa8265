# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_rolegate_global_optspecs
    string join \n db= as= roles= f/format= q/quiet color= y/yes h/help V/version
end

function __fish_rolegate_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_rolegate_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_rolegate_using_subcommand
    set -l cmd (__fish_rolegate_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c rolegate -n "__fish_rolegate_needs_command" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_needs_command" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_needs_command" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_needs_command" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_needs_command" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_needs_command" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_needs_command" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_needs_command" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_needs_command" -s V -l version -d 'Print version'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "customers" -d 'Manage customers'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "users" -d 'Manage users'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "teams" -d 'Manage teams'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "roles" -d 'Manage roles'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "permissions" -d 'Manage the catalogue of permissions'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "grants" -d 'Manage grants'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "settings" -d 'Manage settings of the store'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "audit" -d 'Read and prove the audit'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "check" -d 'Ask whether somebody may do something; the exit code answers'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "explain" -d 'Show why somebody may or may not do something'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "who-can" -d 'List everybody in view who may do something'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "what-can" -d 'List what somebody may do'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "whoami" -d 'Show for whom you stand, and what is in your reach'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "review" -d 'Look for what is wrong with the rights that stand'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "init" -d 'Make a store and become its first administrator'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "demo" -d 'Tell the main job with a store of its own in a new folder'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "completions" -d 'Print the script with which a shell completes commands and options'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "docgen" -d 'Write the man pages or the completion scripts into a folder'
complete -c rolegate -n "__fish_rolegate_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "add" -d 'Add a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "list" -d 'List customers in reach'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "ls" -d 'List customers in reach'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "show" -d 'Show one customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "edit" -d 'Change fields of a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "remove" -d 'Remove a customer; it can be restored'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "rm" -d 'Remove a customer; it can be restored'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "restore" -d 'Restore a removed customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "assign" -d 'Give customers to a user, or into the pool of a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "history" -d 'Show what happened to a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "import" -d 'Add and change customers from a CSV file'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "export" -d 'Write the customers that you may take away as CSV'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and not __fish_seen_subcommand_from add list ls show edit remove rm restore assign history import export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l external-id -d 'The id of the customer in another system; unique' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l company -d 'The company' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l title -d 'The position in the company' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l email -d 'The e-mail address' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l phone -d 'The phone number' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l address -d 'The postal address' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l city -d 'The city' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l region -d 'The region' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l country -d 'The country' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l website -d 'The website' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l source -d 'Where the customer comes from' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l status -d 'Where the customer stands, such as lead' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l tier -d 'How important the customer is, such as gold' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l notes -d 'Free text' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l owner -d 'Who owns it; `none` is the pool of the team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l team -d 'The team it belongs to' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l where -d 'Only those for which this holds, such as region=EU (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l search -d 'Only those with this text in a visible name, company, e-mail, phone, external id or city' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l owner -d 'Only those of this owner; `none` is the pool' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l team -d 'Only those of this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l sort -d 'Sort by these fields; a leading - sorts downwards' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show at most so many' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l after -d 'Begin after this customer' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l count -d 'Print only how many there are'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -l deleted -d 'Those that were removed; needs customers:delete'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l where -d 'Only those for which this holds, such as region=EU (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l search -d 'Only those with this text in a visible name, company, e-mail, phone, external id or city' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l owner -d 'Only those of this owner; `none` is the pool' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l team -d 'Only those of this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by these fields; a leading - sorts downwards' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show at most so many' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this customer' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l columns -d 'Show these fields' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l count -d 'Print only how many there are'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -l deleted -d 'Those that were removed; needs customers:delete'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l name -d 'Name of the customer' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l external-id -d 'The id of the customer in another system; unique' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l company -d 'The company' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l title -d 'The position in the company' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l email -d 'The e-mail address' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l phone -d 'The phone number' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l address -d 'The postal address' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l city -d 'The city' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l region -d 'The region' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l country -d 'The country' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l website -d 'The website' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l source -d 'Where the customer comes from' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l status -d 'Where the customer stands, such as lead' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l tier -d 'How important the customer is, such as gold' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l notes -d 'Free text' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l owner -d 'Refused, with the command that does it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l team -d 'Refused, with the command that does it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l where -d 'Those in view for which this holds (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l to -d 'The user who gets them, into that user\'s team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l to-team -d 'The team whose pool gets them' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l owner -d 'The owner of new customers whose row names none; `none` is the pool' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l team -d 'The team of new customers whose row names none' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l key -d 'The field by which a row finds its customer' -r -f -a "external_id\t'The external id, which is unique'
email\t'The e-mail address, among customers whose address you see'
id\t'The id that rolegate gave the customer; a row with one is never new'"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l on-duplicate -d 'What to do with a row about a customer that is there already' -r -f -a "error\t'The row cannot be imported'
skip\t'The row is left out'
update\t'The customer is changed'"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l map -d 'Which column a field comes from, or columns and text (can be repeated)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l rejects -d 'List the rows that cannot be imported here, each with its reason in front, even in a dry run; after --skip-invalid the list can be mended and imported as it is' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l ignore-extra -d 'Leave out columns that are no fields, and name them'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Import the other rows if some cannot be'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l clear-empty -d 'Let an empty cell empty the field of a customer that is there'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l force -d 'Replace the file of --rejects if there is one; an older list goes away too if the import comes to an end before there is a new one'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l spreadsheet -d 'The file was written by `export --spreadsheet`'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -s o -l output -d 'The file; without it, standard output' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l where -d 'Only those for which this holds, such as region=EU (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l columns -d 'These fields, in this order; all that show unless named' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l spreadsheet -d 'For spreadsheet programs: marked as UTF-8, and an apostrophe before every cell that would be a formula (`import --spreadsheet` takes it away again)'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -l force -d 'Replace the file if there is one'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "list" -d 'List customers in reach'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change fields of a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a customer; it can be restored'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Restore a removed customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "assign" -d 'Give customers to a user, or into the pool of a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show what happened to a customer'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add and change customers from a CSV file'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the customers that you may take away as CSV'
complete -c rolegate -n "__fish_rolegate_using_subcommand customers; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "add" -d 'Add a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "list" -d 'List the users in view'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "ls" -d 'List the users in view'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "show" -d 'Show one user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "edit" -d 'Change a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "suspend" -d 'Take all rights from a user until they are resumed'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "resume" -d 'Give a suspended user back what they held'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "remove" -d 'Remove a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "rm" -d 'Remove a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and not __fish_seen_subcommand_from add list ls show edit suspend resume remove rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l display-name -d 'How people call them' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l team -d 'The team they are in' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l role -d 'A role to grant, without end (can be repeated)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l os-account -d 'The operating-system account that stands for them' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l from -d 'Since when they may act: a date, a time, or a span from now such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l until -d 'Until when they may act: a date (that day included), a time, or a span such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l reason -d 'Why the roles are granted' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l team -d 'Only members of this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l role -d 'Only users who hold this role now by a grant, to them or to a team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l status -d 'Only users in this state' -r -f -a "active\t'They may act'
suspended\t'Switched off by hand'
not-yet\t'Their time has not come'
ended\t'Their time is over'"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -l no-team -d 'Only users without a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l team -d 'Only members of this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l role -d 'Only users who hold this role now by a grant, to them or to a team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l status -d 'Only users in this state' -r -f -a "active\t'They may act'
suspended\t'Switched off by hand'
not-yet\t'Their time has not come'
ended\t'Their time is over'"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -l no-team -d 'Only users without a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l rename -d 'Give them another name' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l display-name -d 'How people call them' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l team -d 'Move them to this team; their customers stay where they are unless --move-records' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l os-account -d 'The operating-system account that stands for them' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l from -d 'Since when they may act: a date, a time, or a span from now such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l until -d 'Until when they may act: a date (that day included), a time, or a span such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l no-display-name -d 'Take the display name away'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l no-team -d 'Take them out of their team'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l move-records -d 'Move the customers they own into the new team as well; needs customers:assign'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l no-os-account -d 'Let no account stand for them'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l no-from -d 'Let them act from the beginning'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l no-until -d 'Let them act without end'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l reason -d 'Why; kept in the audit' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l transfer-to -d 'Give their customers to this user' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l revoke -d 'Take back what was granted to them'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l transfer-to -d 'Give their customers to this user' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l revoke -d 'Take back what was granted to them'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the users in view'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Take all rights from a user until they are resumed'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Give a suspended user back what they held'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a user'
complete -c rolegate -n "__fish_rolegate_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "add" -d 'Add a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "list" -d 'List the teams in the order of their tree'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "ls" -d 'List the teams in the order of their tree'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "show" -d 'Show one team: who is in it, and what lies below'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "edit" -d 'Change a team, or its place in the tree'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "remove" -d 'Remove a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "rm" -d 'Remove a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and not __fish_seen_subcommand_from add list ls show edit remove rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l title -d 'How people call it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l parent -d 'The team above' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l lead -d 'Who leads it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l rename -d 'Give it another name' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l title -d 'How people call it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l parent -d 'Move it below this team, with all that lies below it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l lead -d 'Who leads it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l no-title -d 'Take the title away'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l no-parent -d 'Move it to the top'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l no-lead -d 'Let nobody lead it'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l transfer-to -d 'Give its members, its sub-teams and its customers to this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l revoke -d 'Take back what was granted to it'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l transfer-to -d 'Give its members, its sub-teams and its customers to this team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l revoke -d 'Take back what was granted to it'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the teams in the order of their tree'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one team: who is in it, and what lies below'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a team, or its place in the tree'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand teams; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "add" -d 'Add a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "list" -d 'List the roles'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "ls" -d 'List the roles'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "show" -d 'Show a role: its rules, what it inherits, who holds it'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "edit" -d 'Change the name or the description of a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "remove" -d 'Remove a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "rm" -d 'Remove a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "clone" -d 'Make a role with the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "allow" -d 'Give a role a rule that allows'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "deny" -d 'Give a role a rule that denies'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "unset" -d 'Take a rule away from a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "inherit" -d 'Let a role have all the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "uninherit" -d 'Stop a role from having the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and not __fish_seen_subcommand_from add list ls show edit remove rm clone allow deny unset inherit uninherit help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l description -d 'What it is for' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l inherit -d 'A role whose rules it has as well (can be repeated)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l rename -d 'Its new name' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l description -d 'What it is for; an empty text takes the description away' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l transfer-to -d 'Give this role to its holders, and to the roles that inherit it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l revoke -d 'Take it away from its holders, and from the roles that inherit it'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l transfer-to -d 'Give this role to its holders, and to the roles that inherit it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l revoke -d 'Take it away from its holders, and from the roles that inherit it'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l scope -d 'On which records: own, team, subtree or all' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l fields -d 'Only these fields and classes such as @personal' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l where -d 'Only records for which this holds (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l mask -d 'Show these fields and classes only masked' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from allow" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l scope -d 'On which records: own, team, subtree or all' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l fields -d 'Only these fields and classes such as @personal' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l where -d 'Only records for which this holds (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from deny" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l scope -d 'Which of several rules on the permission: own, team, subtree or all' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l deny -d 'The rule that denies the permission, not the one that allows it'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from inherit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from uninherit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the roles'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a role: its rules, what it inherits, who holds it'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change the name or the description of a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Make a role with the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "allow" -d 'Give a role a rule that allows'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "deny" -d 'Give a role a rule that denies'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Take a rule away from a role'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "inherit" -d 'Let a role have all the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "uninherit" -d 'Stop a role from having the rules of another'
complete -c rolegate -n "__fish_rolegate_using_subcommand roles; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "list" -d 'List the permissions that exist'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "ls" -d 'List the permissions that exist'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "show" -d 'Show a permission: what it permits, which roles allow it, whether it is switched off'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "define" -d 'Make a permission that roles can carry and `check` answers'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "edit" -d 'Describe a defined permission in other words'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "remove" -d 'Remove a defined permission that no rule names'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "rm" -d 'Remove a defined permission that no rule names'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "disable" -d 'Take an action or a whole resource away from everybody'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "enable" -d 'Give back what was switched off'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and not __fish_seen_subcommand_from list ls show define edit remove rm disable enable help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l resource -d 'Only those of this resource' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l resource -d 'Only those of this resource' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l description -d 'What it permits' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l sensitive -d 'An allow must name it in full, or be `*:*`'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from define" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l description -d 'What it permits' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l reason -d 'Why; everybody who is refused reads it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the permissions that exist'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a permission: what it permits, which roles allow it, whether it is switched off'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "define" -d 'Make a permission that roles can carry and `check` answers'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Describe a defined permission in other words'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a defined permission that no rule names'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Take an action or a whole resource away from everybody'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Give back what was switched off'
complete -c rolegate -n "__fish_rolegate_using_subcommand permissions; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "add" -d 'Give a role or a single rule to a user or a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "list" -d 'List the grants in view that have not ended'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "ls" -d 'List the grants in view that have not ended'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "show" -d 'Show a grant'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "extend" -d 'Let a grant end at another time'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "revoke" -d 'Take a grant back'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and not __fish_seen_subcommand_from add list ls show extend revoke help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l role -d 'The role to give' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l allow -d 'The permission to allow; `*` stands for a whole half' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l deny -d 'The permission to deny; `*` stands for a whole half' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l scope -d 'On which records the rule is: own, team, subtree or all; a deny is on all unless given' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l fields -d 'Only these fields and classes such as @personal' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l where -d 'Only records for which this holds (can be repeated; all must hold)' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l mask -d 'Show these fields and classes only masked' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l from -d 'Since when it holds: a date, a time, or a span from now such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l until -d 'Until when it holds: a date (that day included), a time, or a span from now such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l reason -d 'Why it is given' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l direct -d 'Only the team\'s own members, not those of teams below'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l subject -d 'Only those of this user, or of `team:` and a team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l role -d 'Only those that give this role' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l expiring -d 'Those that will end within so many days' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -l expired -d 'Those that have ended'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l subject -d 'Only those of this user, or of `team:` and a team' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l role -d 'Only those that give this role' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l expiring -d 'Those that will end within so many days' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -l expired -d 'Those that have ended'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l until -d 'Until when it holds: a date (that day included), a time, or a span from now such as 30d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l reason -d 'Why; it stands in the audit' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l no-until -d 'Without end'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l role -d 'Take back this role' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l reason -d 'Why; it stands in the audit' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "add" -d 'Give a role or a single rule to a user or a team'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the grants in view that have not ended'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a grant'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Let a grant end at another time'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Take a grant back'
complete -c rolegate -n "__fish_rolegate_using_subcommand grants; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "list" -d 'List the settings, with default and meaning'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "ls" -d 'List the settings, with default and meaning'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "show" -d 'Show a setting'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "set" -d 'Set a setting'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "reset" -d 'Give a setting its default back'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and not __fish_seen_subcommand_from list ls show set reset help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -l dry-run -d 'Do everything, show the result, keep nothing'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the settings, with default and meaning'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a setting'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a setting'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Give a setting its default back'
complete -c rolegate -n "__fish_rolegate_using_subcommand settings; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -f -a "list" -d 'List the entries in view, the newest first'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -f -a "ls" -d 'List the entries in view, the newest first'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -f -a "show" -d 'Show one entry with its changes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -f -a "verify" -d 'Prove that the audit was not tampered with'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and not __fish_seen_subcommand_from list ls show verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Only entries of this actor or caller' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l permission -d 'Only what needed this permission; `*` stands for either half' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l operation -d 'Only this command, such as `users add`, or all commands of a noun' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l target -d 'Only what was about this customer, user, role …, or changed it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l outcome -d 'Only what ended so' -r -f -a "allowed\t'It was done'
refused\t'The actor may not'
failed\t'It was permitted and could not be done'
dry-run\t'It was done and not kept'"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Not before this date or time, or this long ago, such as 7d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l until -d 'Not after this date, or before this time' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l actor -d 'Only entries of this actor or caller' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l permission -d 'Only what needed this permission; `*` stands for either half' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l operation -d 'Only this command, such as `users add`, or all commands of a noun' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l target -d 'Only what was about this customer, user, role …, or changed it' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l outcome -d 'Only what ended so' -r -f -a "allowed\t'It was done'
refused\t'The actor may not'
failed\t'It was permitted and could not be done'
dry-run\t'It was done and not kept'"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l since -d 'Not before this date or time, or this long ago, such as 7d, 2w or 1mo' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l until -d 'Not after this date, or before this time' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -s n -l limit -d 'Print at most so many rows' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -l after -d 'Begin after this row' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the entries in view, the newest first'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one entry with its changes'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Prove that the audit was not tampered with'
complete -c rolegate -n "__fish_rolegate_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -l field -d 'With which field, as it is' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -l field -d 'With which field, as it is' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand who-can" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand what-can" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -s h -l help -d 'Print help'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -f -a "run" -d 'Hold the rights that stand against every rule'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and not __fish_seen_subcommand_from run help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -l fail-on -d 'End with exit code 1 if a finding is at least so severe' -r -f -a "info\t''
low\t''
medium\t''
high\t''
critical\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "run" -d 'Hold the rights that stand against every rule'
complete -c rolegate -n "__fish_rolegate_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l name -d 'Your user name in the store; the account\'s name unless given' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l template -d 'The roles to begin with, beside `administrator` and `everyone`' -r -f -a "sales\t'Managers, representatives, support, auditors'
none\t'None'"
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -l dir -d 'The folder to make; rolegate-demo, or the first of rolegate-demo-2, … that is free' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -l out -d 'The folder' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -l db -d 'The store file; otherwise the one that ROLEGATE_DB names' -r -F
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -l as -d 'Act as another user; needs users:impersonate' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -l roles -d 'Let only these of one\'s roles give rights' -r
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -s f -l format -d 'How to print' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -s q -l quiet -d 'Print no notes'
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -s y -l yes -d 'Answer every question with yes'
complete -c rolegate -n "__fish_rolegate_using_subcommand docgen" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "customers" -d 'Manage customers'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "users" -d 'Manage users'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "teams" -d 'Manage teams'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "roles" -d 'Manage roles'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "permissions" -d 'Manage the catalogue of permissions'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "grants" -d 'Manage grants'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "settings" -d 'Manage settings of the store'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "audit" -d 'Read and prove the audit'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "check" -d 'Ask whether somebody may do something; the exit code answers'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "explain" -d 'Show why somebody may or may not do something'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "who-can" -d 'List everybody in view who may do something'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "what-can" -d 'List what somebody may do'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "whoami" -d 'Show for whom you stand, and what is in your reach'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "review" -d 'Look for what is wrong with the rights that stand'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "init" -d 'Make a store and become its first administrator'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "demo" -d 'Tell the main job with a store of its own in a new folder'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "completions" -d 'Print the script with which a shell completes commands and options'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "docgen" -d 'Write the man pages or the completion scripts into a folder'
complete -c rolegate -n "__fish_rolegate_using_subcommand help; and not __fish_seen_subcommand_from customers users teams roles permissions grants settings audit check explain who-can what-can whoami review init demo completions docgen help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
